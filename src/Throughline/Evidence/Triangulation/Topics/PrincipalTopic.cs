using Microsoft.EntityFrameworkCore;
using Throughline.Evidence.SelfReports;
using Throughline.Persistence;
using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.TimeUse;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>The study's test of what is taken off ILDs' plates: did it maximise time with principals?</summary>
internal static class PrincipalTopic
{
    private const double WeeksOfContact = 4;

    // Ten working days are two weeks on the calendar: until then a visit may still be made up.
    private const int StillToMakeUp = 14;

    private static readonly Question Share = Question.Share(
        "with-principals",
        Aspect.WithPrincipals,
        "of ILDs’ time with principals",
        0.6,
        0.4
    );
    private static readonly Question Contact = Question.Shown(
        "contacts",
        Aspect.WithPrincipals,
        "times together in four weeks, for each principal",
        Unit.Number
    ) with
    {
        More = 2,
        Less = 1,
    };
    private static readonly Question Twice = Question.Share(
        "twice",
        Aspect.WithPrincipals,
        "worked with their ILD at least twice in four weeks"
    );
    private static readonly Question Teaching = Question.Share(
        "on-teaching",
        Aspect.WithPrincipals,
        "worked with their ILD mostly on leading teaching"
    );
    private static readonly Question MadeUp = Question.Share(
        "visits-made-up",
        Aspect.WithPrincipals,
        "of visits that something took were made up",
        0.85,
        0.5
    );

    public static Topic Of { get; } =
        new(
            [Share, Contact, Twice, Teaching, MadeUp],
            async (year, stop) =>
                [
                    year.Time(Share.Key, year.Cohort.WithPrincipals),
                    .. year.Sampled(Share.Key, figures => figures.WithPrincipals),
                    .. Contacts(year),
                    year.Pulse(Twice.Key, SourceKind.Principals, PulseQuestions.Contact),
                    year.Pulse(Teaching.Key, SourceKind.Principals, PulseQuestions.Topic),
                    await Displaced(year, stop),
                ]
        );

    // It looks past the wall, and gives back two counts of five visits or more of five ILDs or more.
    private static async Task<Finding> Displaced(EvidenceYear year, CancellationToken stop)
    {
        var last = year.To.AddDays(-StillToMakeUp);
        var all = await year
            .Db.DisplacedContacts.AsNoTracking()
            .IgnoreQueryFilters([Wall.Name])
            .Where(one => one.Day >= year.From && one.Day <= last)
            .GroupBy(one => one.IsMadeUp)
            .Select(group => new { IsMadeUp = group.Key, Count = group.Count() })
            .ToListAsync(stop);
        var count = all.Sum(one => one.Count);
        return count == 0 ? Finding.Silent(MadeUp.Key, SourceKind.Records, "No visit is known to have been taken.")
            : count < PulseResult.Fewest || !year.Cohort.IsShown
                ? Finding.Silent(MadeUp.Key, SourceKind.Records, "Fewer than five; nothing of so few is shown.")
            : Finding.Counted(
                MadeUp.Key,
                SourceKind.Records,
                all.Where(one => one.IsMadeUp).Sum(one => one.Count),
                count,
                $"All {count} visits taken two weeks ago or earlier",
                "/displaced"
            );
    }

    // What calendars hold, what the sample implies, and what principals say, side by side.
    private static IEnumerable<Finding> Contacts(EvidenceYear year)
    {
        if (year.Principals == 0 || year.Cohort.People == 0)
        {
            yield return Finding.Silent(Contact.Key, SourceKind.Records, "No calendar covers these days.");
        }
        else if (!year.Cohort.IsShown)
        {
            yield return Finding.Silent(
                Contact.Key,
                SourceKind.Records,
                "Fewer than five ILDs have a calendar; a figure of so few would tell about one."
            );
        }
        else
        {
            yield return new Finding
            {
                Question = Contact.Key,
                Source = SourceKind.Records,
                Value = year.Contacts / (double)year.Principals / year.Weeks * WeeksOfContact,
                Behind = $"{Counts.Number(year.Contacts)} contacts in calendars, {Counts.Number(year.Principals)} principals",
                Records = "/district",
            };
            foreach (var (sample, figures, contacts) in year.Samples.Take(1))
            {
                yield return new Finding
                {
                    Question = Contact.Key,
                    Source = SourceKind.Records,
                    Value = contacts * year.Cohort.People * 5 * WeeksOfContact / year.Principals,
                    Behind = $"Implied by {figures.Coded} sampled days, {sample.Name}",
                    Records = $"/evidence/samples/{sample.Id}",
                };
            }
        }
        var said = year.OfPrincipals.Single(one => one.Question.Key == PulseQuestions.Contact);
        yield return !said.IsShown
            ? Finding.Silent(
                Contact.Key,
                SourceKind.Principals,
                year.Pulses == 0 ? "No pulse has closed in these days." : "Fewer than five principals answered."
            )
            : new Finding
            {
                Question = Contact.Key,
                Source = SourceKind.Principals,
                Value = said.District.Median,
                Behind =
                    $"Middle of {said.District.Answers} answers{(said.District.Median == said.Question.Choices.Count - 1 ? ", four or more" : "")}",
                Records = "/evidence/pulses",
            };
    }
}
