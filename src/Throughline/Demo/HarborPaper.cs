using Throughline.Demo.Cast;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.ProfessionalLearning;
using Throughline.ProfessionalLearning.Drafts;

namespace Throughline.Demo;

/// <summary>Story 17: a plan in three rounds, 11 hours, fourteen comments on compliance and one on practice; and a template beside it.</summary>
internal static class HarborPaper
{
    /// <summary>Writes them.</summary>
    public static async Task Write(ThroughlineDb db, Person marisol, CancellationToken stop)
    {
        var plan = new Draft
        {
            OwnerId = marisol.Id,
            Title = "Principal support plan",
            Text = "How each principal is supported this spring, one page each.",
            Rounds = 3,
            Minutes = 660,
            At = HarborLearning.At(HarborLearning.Today.AddDays(-30)),
        };
        var template = new Draft
        {
            OwnerId = marisol.Id,
            Title = "Visit note template",
            Text = "Three lines: what we agreed, what I try, next date.",
            Rounds = 1,
            Minutes = 20,
            At = HarborLearning.At(HarborLearning.Today.AddDays(-60)),
        };
        db.Drafts.AddRange(plan, template);
        await db.SaveChangesAsync(stop);
        for (var at = 0; at < 15; at++)
        {
            db.DraftComments.Add(
                new DraftComment
                {
                    DraftId = plan.Id,
                    OwnerId = marisol.Id,
                    Round = 1 + at / 5,
                    On = at == 11 ? CommentOn.Practice : CommentOn.Compliance,
                    Text = at == 11 ? "What will you do beside him in April?" : $"Section {1 + at % 5}: name the standard.",
                    By = CentralOffice.Deputy,
                    At = HarborLearning.At(HarborLearning.Today.AddDays(-28 + at)),
                }
            );
        }
        await db.SaveChangesAsync(stop);
    }
}
