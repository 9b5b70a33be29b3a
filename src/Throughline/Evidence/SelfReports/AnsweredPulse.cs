using Microsoft.EntityFrameworkCore;
using Throughline.Persistence;

namespace Throughline.Evidence.SelfReports;

/// <summary>One link's answers, counted once: the link is marked used and the tallies go up by one, in one transaction or not at all.</summary>
internal static class AnsweredPulse
{
    /// <summary>Counts them.</summary>
    /// <param name="db">The context.</param>
    /// <param name="link">The link that was used.</param>
    /// <param name="choices">The place of the choice for each question answered.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>False where the link was used meanwhile; nothing is counted then.</returns>
    /// <remarks>By statements, not by tracked rows: nothing of it reaches the journal, whose order would tell who answered when.</remarks>
    public static async Task<bool> Count(
        ThroughlineDb db,
        PulseLink link,
        IReadOnlyDictionary<string, int> choices,
        CancellationToken stop
    )
    {
        var questions = PulseQuestions.For(link.Group, await db.TopicsOf(link.PulseId, stop));
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        var used = await db
            .PulseLinks.Where(one => one.Id == link.Id && !one.IsUsed)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsUsed, true), stop);
        if (used == 0)
        {
            return false;
        }
        // Always in the order of the questions, whatever the order of the form.
        foreach (var question in questions.Where(question => choices.ContainsKey(question.Key)))
        {
            var choice = choices[question.Key];
            await db
                .PulseTallies.Where(tally =>
                    tally.PulseId == link.PulseId
                    && tally.Group == link.Group
                    && tally.NetworkId == link.NetworkId
                    && tally.Question == question.Key
                    && tally.Choice == choice
                )
                .ExecuteUpdateAsync(set => set.SetProperty(tally => tally.Count, tally => tally.Count + 1), stop);
        }
        await whole.CommitAsync(stop);
        return true;
    }
}
