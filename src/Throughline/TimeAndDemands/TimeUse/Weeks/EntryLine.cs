using NodaTime;
using Throughline.Shell.Figures;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.TimeUse.Confirming;
using Throughline.TimeAndDemands.TimeUse.Principals;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>One entry behind a figure, in words.</summary>
internal sealed record EntryLine(
    LocalDateTime Start,
    string Span,
    string Title,
    string State,
    string With,
    string Names,
    string Focus,
    string Group,
    string WithRule,
    string FocusRule,
    long Minutes
)
{
    public static EntryLine Of(CodedOccurrence one, AccountedDays days, IReadOnlyList<ContactDispute> disputes)
    {
        var (entry, zone) = (days.Entry(one), days.District.Index.Zone);
        var said = days.Said.WhoSaid(entry);
        return new EntryLine(
            zone.Local(entry.Start),
            $"{zone.Local(entry.Start).DayOfWeek} {zone.Between(entry.Start, entry.End)}",
            entry.IsPrivate ? "Private"
                : entry.Summary.Length > 0 ? entry.Summary
                : "Untitled",
            one.State switch
            {
                OccurrenceState.Counted => Disputed(one, days, disputes),
                OccurrenceState.Private => "only start and end are kept",
                OccurrenceState.Declined => "declined",
                OccurrenceState.Cancelled => "did not take place",
                OccurrenceState.Leave => "left out",
                OccurrenceState.Free => "shown as free",
                _ => "no length",
            },
            one.Code?.With.Label ?? "",
            string.Join(", ", (one.Code?.PrincipalIds ?? []).Select(days.NameOf)),
            one.Code?.Focus.Label ?? "",
            one.Group?.Label ?? "",
            one.Code is { } code ? CodeWords.WithRule(code.WithRule) : "",
            one.Code is null ? ""
                : said == AutoAcceptance.Learned ? "learned, accepted by the district’s rule"
                : CodeWords.FocusRule(one.Code.FocusRule),
            one.Seconds / 60
        );
    }

    // What a principal says of this very contact.
    private static string Disputed(CodedOccurrence one, AccountedDays days, IReadOnlyList<ContactDispute> disputes) =>
        string.Join(
            " ",
            disputes
                .Where(dispute => dispute.Start == one.Occurrence.Start)
                .Select(dispute => (dispute, Key: days.District.KeyOf(dispute.PrincipalId)))
                .Where(pair => pair.Key is { } key && one.Code?.PrincipalIds.Contains(key) == true)
                .Select(pair => $"{days.NameOf(pair.Key!)} says: {pair.dispute.Words}.")
        );
}
