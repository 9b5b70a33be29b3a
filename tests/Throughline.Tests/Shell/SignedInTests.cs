using Throughline.Shell;
using Xunit;

namespace Throughline.Tests.Shell;

public sealed class SignedInTests
{
    [Theory]
    [InlineData("Marisol Vega", "MV")]
    [InlineData("Dr. Helen Marchetti", "HM")]
    [InlineData("ana@harbor.example", "A")]
    [InlineData("", "")]
    public void Initials_leave_titles_out(string name, string initials) =>
        Assert.Equal(initials, new SignedIn(name, "").Initials);
}
