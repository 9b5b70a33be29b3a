using System.Net;
using Microsoft.EntityFrameworkCore;
using Throughline.ProfessionalLearning;
using Throughline.Tests.TimeAndDemands.Demands;
using Xunit;

namespace Throughline.Tests.ProfessionalLearning.Drafts;

/// <summary>Story 17: three rounds, 11 hours, 14 comments on compliance and one on practice.</summary>
public sealed class DraftTests(Databases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Three_rounds_of_comments_on_compliance_read_as_documenting_and_not_working()
    {
        await using var stage = await LearningStage.Set(databases);
        var (marisol, deputy) = (await stage.As(LearningStage.Marisol), await stage.As(LearningStage.Deputy));
        await Website.Post(
            marisol,
            "/learning/drafts",
            new()
            {
                ["Title"] = "Principal support plan",
                ["Text"] = "Chapter one.",
                ["Minutes"] = "300",
            }
        );
        var id = await stage.Ask(db => db.Drafts.Select(one => one.Id).SingleAsync(Stop));
        for (var comment = 0; comment < 15; comment++)
        {
            await Website.Post(
                deputy,
                $"/learning/drafts/{id}",
                new() { ["Comment"] = $"Comment {comment}", ["On"] = comment == 7 ? "Practice" : "Compliance" },
                "Comment"
            );
        }
        foreach (var version in new[] { "0", "1" })
        {
            await Website.Post(
                marisol,
                $"/learning/drafts/{id}",
                new()
                {
                    ["Text"] = "Again.",
                    ["Minutes"] = "180",
                    ["Version"] = version,
                },
                "Revise"
            );
        }
        var text = DemandStage.Text(await Website.Page(marisol, $"/learning/drafts/{id}"));
        Assert.Contains(
            "11 h on paper in 3 rounds. Comments: 14 on compliance, 1 on practice.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Documenting, not working.", text, StringComparison.Ordinal);
        Assert.Contains("Three rounds.", text, StringComparison.Ordinal);
        var other = await stage.As(LearningStage.Denise);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.GetAsync(new Uri($"/learning/drafts/{id}", UriKind.Relative), Stop)).StatusCode
        );
        var hours = DemandStage.Text(await Website.Page(other, "/learning/drafts"));
        Assert.Contains("Paper took 11 h this year", hours, StringComparison.Ordinal);
        Assert.DoesNotContain("Principal support plan", hours, StringComparison.Ordinal);
    }
}
