using Microsoft.EntityFrameworkCore;
using Throughline.Frame.People;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.ProfessionalLearning.ExitTaps;

/// <summary>Who found the sessions of a year worth their time, by cohort and without names; both cohorts are shown or neither, so that none is found by taking away.</summary>
internal sealed class WorthSum
{
    /// <summary>Fewest people, and fewest answers, of a cohort that is shown.</summary>
    public const int Fewest = 5;

    private const double NearlyAll = 0.9;

    private readonly Dictionary<IldCohort, Dictionary<Worth, int>> counts;
    private readonly Dictionary<IldCohort, int> people;

    /// <param name="counts">Answers.</param>
    /// <param name="people">How many people of each cohort have answered.</param>
    public WorthSum(IEnumerable<WorthCount> counts, IEnumerable<IldCohort> people)
    {
        this.counts = counts
            .GroupBy(one => one.Cohort)
            .ToDictionary(one => one.Key, one => one.ToDictionary(each => each.Worth, each => each.Count));
        this.people = people.CountBy(one => one).ToDictionary();
    }

    /// <summary>Whether the two cohorts may stand side by side.</summary>
    public bool IsSplit =>
        Enum.GetValues<IldCohort>().All(one => people.GetValueOrDefault(one) >= Fewest && Answers(one) >= Fewest);

    /// <summary>Whether all together may be shown.</summary>
    public bool IsShown => people.Values.Sum() >= Fewest && counts.Keys.Sum(Answers) >= Fewest;

    /// <summary>"61%" of a cohort's answers said yes; the ends of the scale are rounded so that they tell of nobody.</summary>
    public string Yes(IldCohort cohort) => Said(Count(cohort, Worth.Yes), Answers(cohort));

    /// <summary>Of all together.</summary>
    public string Yes() => Said(counts.Keys.Sum(one => Count(one, Worth.Yes)), counts.Keys.Sum(Answers));

    public int Answers(IldCohort cohort) => counts.TryGetValue(cohort, out var of) ? of.Values.Sum() : 0;

    public int AllAnswers => counts.Keys.Sum(Answers);

    /// <summary>Of a year.</summary>
    public static async Task<WorthSum> Of(ThroughlineDb db, SchoolYear year, CancellationToken stop)
    {
        var kept = await db.WorthCounts.AsNoTracking().Where(one => one.Year == year.First).ToListAsync(stop);
        var sessions =
            from session in db.LiveSessions
            join meeting in db.Meetings on session.MeetingId equals meeting.Id
            where meeting.Day >= year.First && meeting.Day <= year.Last
            select session.Id;
        var said = await db
            .TapsGiven.Where(one => one.SaidWorth && sessions.Contains(one.SessionId))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(stop);
        var since = await db
            .Assignments.Where(one => one.Kind == AssignmentKind.LeadsNetwork && said.Contains(one.PersonId))
            .GroupBy(one => one.PersonId)
            .Select(one => one.Min(each => each.Start))
            .ToListAsync(stop);
        return new WorthSum(kept, since.Select(first => WorthWords.CohortOn(first, year.First)));
    }

    private int Count(IldCohort cohort, Worth worth) =>
        counts.TryGetValue(cohort, out var of) ? of.GetValueOrDefault(worth) : 0;

    private static string Said(int part, int all) =>
        part >= all * NearlyAll ? "90% or more"
        : part <= all * (1 - NearlyAll) + 1e-9 ? "10% or less"
        : Counts.Percent(part, all);
}
