using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;
using Throughline.TimeAndDemands.Calendars;

namespace Throughline.TimeAndDemands.TimeUse;

/// <summary>Some days of one ILD with the calendar entry behind each occurrence, so that every figure opens.</summary>
internal sealed class AccountedDays
{
    private readonly Dictionary<Occurrence, Engagement> _entries = new(ReferenceEqualityComparer.Instance);
    private readonly List<Engagement> _rows;

    public AccountedDays(
        long owner,
        Window window,
        ReadyRoster district,
        List<Engagement> rows,
        Confirmations said,
        MissedVisits missed
    )
    {
        (Owner, District, Said, Missed, _rows) = (owner, district, said, missed, rows);
        Causes = new Causes(missed);
        Time = Account(rows, window, said.For, keep: true);
    }

    public long Owner { get; }
    public ReadyRoster District { get; }
    public Confirmations Said { get; }
    public MissedVisits Missed { get; }
    public Causes Causes { get; }
    public IldTime Time { get; }

    /// <summary>The one week, where the window is a week.</summary>
    public WeekTime Week => Time.Weeks[0];

    /// <summary>The calendar's entry behind an occurrence.</summary>
    public Engagement Entry(CodedOccurrence one) => _entries[one.Occurrence];

    /// <summary>The occurrence of an entry; null when it does not touch these days.</summary>
    public CodedOccurrence? Find(long engagement) => Time.Occurrences.FirstOrDefault(one => Entry(one).Id == engagement);

    /// <summary>The person's name; the address where the roster knows nobody.</summary>
    public string NameOf(string keyOrAddress) =>
        District.Person(District.Index.PersonAt(keyOrAddress) ?? keyOrAddress)?.Name ?? keyOrAddress;

    /// <summary>The same days as if these entries had been confirmed so.</summary>
    public WeekTime WeekIf(IReadOnlyDictionary<long, PersonCode> codes) =>
        Account(_rows, Time.Window, one => codes.GetValueOrDefault(one.Id) ?? Said.For(one), keep: false).Weeks[0];

    private IldTime Account(List<Engagement> rows, Window window, Func<Engagement, PersonCode?> code, bool keep)
    {
        var occurrences = new List<Occurrence>(rows.Count);
        foreach (var row in rows)
        {
            var occurrence = row.ToOccurrence(code(row));
            occurrence = Missed.DidNotHappen(row) ? occurrence with { HasVanished = true } : occurrence;
            occurrences.Add(occurrence);
            if (keep)
            {
                _entries.Add(occurrence, row);
            }
        }
        return TimeAccount.For(District.Index, District.Rules, District.KeyOf(Owner)!, occurrences, window);
    }
}
