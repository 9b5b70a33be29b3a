using Throughline.ProfessionalLearning.Cases;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Cases;

public sealed class NameMaskTests
{
    private static readonly NameMask Mask = NameMask.Over(["Luis Moreno", "Grace Hill", "Siobhan O’Brien", "Ana Ruiz Ortega"]);

    [Theory]
    [InlineData("LUIS MORENO nods", "[a principal] nods")]
    [InlineData("Mr. Moreno’s staff", "[a principal]’s staff")]
    [InlineData("I asked Luis, then O’Brien.", "I asked [a principal], then [a principal].")]
    [InlineData("Ana Ruiz Ortega and Principal Hill", "[a principal] and [a principal]")]
    [InlineData("Grace is what I lack, uphill and luis", "Grace is what I lack, uphill and luis")]
    [InlineData("Morenos and Marisol", "Morenos and Marisol")]
    [InlineData("", "")]
    public void A_text_that_leaves_the_circle_names_no_principal(string text, string expected) =>
        Assert.Equal(expected, Mask.Without(text));
}
