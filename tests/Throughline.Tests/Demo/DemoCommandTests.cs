using Throughline.Demo;
using Xunit;

namespace Throughline.Tests.Demo;

public sealed class DemoCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--port 5110")]
    [InlineData("--design oakland")]
    [InlineData("--design atlanta --port 65535")]
    public void What_is_not_said_has_a_default(string said) => Assert.Empty(DemoCommand.Create().Parse(said).Errors);

    [Theory]
    [InlineData("--port 0", "--port is a number from 1 to 65535.")]
    [InlineData("--design boston", "--design is harbor, new-york, atlanta or oakland.")]
    public void What_cannot_be_is_refused_in_a_sentence(string said, string sentence) =>
        Assert.Equal(sentence, Assert.Single(DemoCommand.Create().Parse(said).Errors).Message);
}
