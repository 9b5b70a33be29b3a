using Throughline.Evidence.SelfReports;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.Evidence.Triangulation;

/// <summary>Demands and issues taken off ILDs' plates. The study's test: did it maximise time with principals?</summary>
internal static class PlatesEvidence
{
    private const double WeeksOfContact = 4;

    private static readonly Question Kept = new("protected-kept", Aspect.Protection, "of protected hours kept", Unit.Share)
    {
        More = 0.85,
        Less = 0.6,
    };
    private static readonly Question ProtectionTold = new(
        "protection-told",
        Aspect.Protection,
        "tell of it as more promising",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question ProtectionSeen = new(
        "protection-seen",
        Aspect.Protection,
        "of coded minutes where it was kept",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Returned = new(
        "hours-returned",
        Aspect.Demands,
        "of the hours asked of ILDs came back",
        Unit.Share
    )
    {
        More = 0.4,
        Less = 0.1,
    };
    private static readonly Question Plate = new(
        "plate",
        Aspect.Demands,
        "say the central office takes work off their plates",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question DemandsTold = new(
        "demands-told",
        Aspect.Demands,
        "tell of it as more promising",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question DemandsSeen = new(
        "demands-seen",
        Aspect.Demands,
        "of coded minutes where something was taken off",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };
    private static readonly Question Share = new(
        "with-principals",
        Aspect.WithPrincipals,
        "of ILDs’ time with principals",
        Unit.Share
    )
    {
        More = 0.6,
        Less = 0.4,
    };
    private static readonly Question Contact = new(
        "contacts",
        Aspect.WithPrincipals,
        "times together in four weeks, for each principal",
        Unit.Number
    )
    {
        More = 2,
        Less = 1,
    };
    private static readonly Question Twice = new(
        "twice",
        Aspect.WithPrincipals,
        "worked with their ILD at least twice in four weeks",
        Unit.Share
    )
    {
        More = 0.65,
        Less = 0.35,
    };

    public static SupportEvidence Of { get; } =
        new(
            Support.Plates,
            [Kept, ProtectionTold, ProtectionSeen, Returned, Plate, DemandsTold, DemandsSeen, Share, Contact, Twice],
            Findings
        );

    private static async Task<IReadOnlyList<Finding>> Findings(EvidenceYear year, CancellationToken stop) =>
        [
            Protected(year),
            await ToldAndSeen.Told(year, ProtectionTold.Key, Aspect.Protection, stop),
            await ToldAndSeen.Seen(year, ProtectionSeen.Key, Aspect.Protection, stop),
            await Hours(year, stop),
            year.Pulse(Plate.Key, SourceKind.Ilds, PulseQuestions.Plate),
            await ToldAndSeen.Told(year, DemandsTold.Key, Aspect.Demands, stop),
            await ToldAndSeen.Seen(year, DemandsSeen.Key, Aspect.Demands, stop),
            year.Time(Share.Key, year.Cohort.WithPrincipals),
            .. year.Sampled(Share.Key, figures => figures.WithPrincipals),
            .. Contacts(year),
            year.Pulse(Twice.Key, SourceKind.Principals, PulseQuestions.Contact),
        ];

    private static Finding Protected(EvidenceYear year) =>
        year.Cohort.Protected <= 0 ? Finding.Silent(Kept.Key, SourceKind.Records, "No time was protected in these days.")
        : !year.Cohort.IsShown
            ? Finding.Silent(
                Kept.Key,
                SourceKind.Records,
                "Fewer than five ILDs have a calendar; a share of so few would tell about one."
            )
        : Finding.Counted(
            Kept.Key,
            SourceKind.Records,
            Math.Round(year.Cohort.Kept / 3600, 2),
            Math.Round(year.Cohort.Protected / 3600, 2),
            $"All protected hours of {year.Cohort.People} ILDs",
            "/protected-time"
        );

    private static async Task<Finding> Hours(EvidenceYear year, CancellationToken stop)
    {
        var causes = await new HoursReturned(year.Db).ByCause(year.From, year.To, null, stop);
        var asked = causes.Sum(one => one.OfIlds);
        return asked <= 0
            ? Finding.Silent(Returned.Key, SourceKind.Records, "Nothing was asked of ILDs through the gate.")
            : Finding.Counted(
                Returned.Key,
                SourceKind.Records,
                Math.Round(Math.Min(asked, causes.Sum(one => one.Returned.All)) / 60, 2),
                Math.Round(asked / 60, 2),
                $"{causes.Sum(one => one.Asks)} asks",
                "/asks/hours"
            );
    }

    // What calendars hold, what the sample implies, and what principals say, side by side.
    private static IEnumerable<Finding> Contacts(EvidenceYear year)
    {
        if (year.Principals == 0 || year.Cohort.People == 0)
        {
            yield return Finding.Silent(Contact.Key, SourceKind.Records, "No calendar covers these days.");
        }
        else
        {
            yield return new Finding
            {
                Question = Contact.Key,
                Source = SourceKind.Records,
                Value = year.Contacts / (double)year.Principals / year.Weeks * WeeksOfContact,
                Behind = $"{year.Contacts} contacts in calendars, {year.Principals} principals",
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
