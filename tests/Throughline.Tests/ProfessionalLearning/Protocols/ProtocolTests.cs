using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Protocols;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Protocols;

public sealed class ProtocolTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_protocol_of_the_library_can_be_run_and_says_where_it_comes_from()
    {
        Assert.Equal(7, ProtocolLibrary.All.Count);
        Assert.Equal(ProtocolLibrary.Default, ProtocolLibrary.All[0].Key);
        Assert.True(ProtocolLibrary.All[0].IsOpen);
        Assert.All(
            ProtocolLibrary.All,
            one =>
            {
                Assert.Empty(one.Problems());
                Assert.NotEmpty(one.Source);
                Assert.NotEmpty(one.About);
            }
        );
    }

    [Theory]
    [InlineData(0, "Step 1, Talk: 0 minutes. Give it 1 to 120, or none for no clock.")]
    [InlineData(900, "Step 1, Talk: 900 minutes. Give it 1 to 120, or none for no clock.")]
    public void Minutes_that_cannot_be_are_said_plainly(int minutes, string sentence)
    {
        var protocol = new Protocol
        {
            Name = "Ours",
            About = "",
            Source = "",
            Steps = [new("Talk", minutes, Turn.Everyone, "", IsTalk: true)],
        };
        Assert.Contains(sentence, protocol.Problems());
    }

    [Fact]
    public async Task A_copy_is_changed_into_the_next_version_and_the_library_stays_as_it_is()
    {
        await using var stage = await LearningStage.Set(databases);
        var samuel = await stage.As(LearningStage.Facilitator);
        await Website.Post(samuel, "/learning/protocols/consultancy/change", Form("Our consultancy", "20"));
        var first = await stage.Ask(db => db.OwnProtocols.SingleAsync(Stop));
        await Website.Post(samuel, $"/learning/protocols/own-{first.Id}/change", Form("Our consultancy", "25"));
        var versions = await stage.Ask(db => db.OwnProtocols.OrderBy(one => one.Number).ToListAsync(Stop));
        Assert.Equal([1, 2], versions.Select(one => one.Number));
        Assert.Single(versions.Select(one => one.Family).Distinct());
        Assert.Equal(25, versions[1].AsProtocol().Minutes);
        var refused = await Website.Post(samuel, "/learning/protocols/consultancy/change", Form("Too long", "900"));
        Assert.Contains(
            "Step 1, Talk: 900 minutes.",
            DemandStage.Text(await DemandStage.Read(refused)),
            StringComparison.Ordinal
        );
        Assert.Equal(2, await stage.Ask(db => db.OwnProtocols.CountAsync(Stop)));
    }

    private static Dictionary<string, string> Form(string name, string minutes) =>
        new()
        {
            ["Name"] = name,
            ["About"] = "Shorter.",
            ["Steps[0].Title"] = "Talk",
            ["Steps[0].Minutes"] = minutes,
            ["Steps[0].Who"] = "Everyone",
            ["Steps[0].Prompt"] = "What is my part?",
            ["Steps[0].IsTalk"] = "true",
            ["Steps[1].Title"] = "",
        };
}
