using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Designs;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Rules;

/// <summary>The ordered rules in force: the district's own, or the design's where it has made none. Whatever is done to them is one act that can be taken back.</summary>
internal sealed class RuleBook(ThroughlineDb db)
{
    /// <summary>Loads them.</summary>
    public async Task Load(CancellationToken stop)
    {
        var rows = await db.OrderedRules.AsNoTracking().OrderBy(rule => rule.Position).ToListAsync(stop);
        IsOwn = rows.Count > 0;
        var design = (await db.District.AsNoTracking().FirstOrDefaultAsync(stop))?.Design;
        Rules = IsOwn ? [.. rows.Select(Of)] : [.. DefaultFocusRules.For(design is { Length: > 0 } ? design : null)];
        LastEdit = await db.Set<RuleEdit>().AsNoTracking().OrderByDescending(edit => edit.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>In their order; the first that matches decides.</summary>
    public IReadOnlyList<FocusRule> Rules { get; private set; } = [];

    /// <summary>Whether the district has its own, in place of the design's.</summary>
    public bool IsOwn { get; private set; }

    public RuleEdit? LastEdit { get; private set; }

    public FocusRule? Find(string id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>Puts other rules in their place and remembers what was; null gives the design's back.</summary>
    public async Task Put(IReadOnlyList<FocusRule>? rules, string what, Reader by, CancellationToken stop)
    {
        db.Add(
            new RuleEdit
            {
                By = by.Name,
                When = db.Clock.GetUtcNow(),
                What = what,
                Before = IsOwn ? JsonSerializer.Serialize(Rules) : "",
            }
        );
        var stored = await db.OrderedRules.ToDictionaryAsync(rule => rule.RosterKey, stop);
        foreach (var (position, rule) in (rules ?? []).Index())
        {
            var wanted = OrderedRule.From(rule, position);
            if (!stored.Remove(rule.Id, out var row))
            {
                db.OrderedRules.Add(wanted);
                continue;
            }
            if (!Same(Of(row), rule))
            {
                (row.Focus, row.SummaryWords, row.LocationWords) = (wanted.Focus, wanted.SummaryWords, wanted.LocationWords);
                (row.Categories, row.OrganizerRoles, row.OrganizerUnits, row.With) = (
                    wanted.Categories,
                    wanted.OrganizerRoles,
                    wanted.OrganizerUnits,
                    wanted.With
                );
            }
            row.Position = position;
        }
        db.OrderedRules.RemoveRange(stored.Values);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Whether two rules say the same.</summary>
    public static bool Same(FocusRule one, FocusRule other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);

    private static FocusRule Of(OrderedRule row) =>
        new(
            row.RosterKey,
            row.Focus,
            row.SummaryWords,
            row.LocationWords,
            row.Categories,
            row.OrganizerRoles,
            row.OrganizerUnits,
            [.. row.With.Select(word => Words.TryParse(word, out With with) ? with : With.Unknown)]
        );
}

/// <summary>How many kept entries of this school year each rule decides, over all ILDs together; a module above counts, as it has the calendars.</summary>
internal delegate Task<DecidedBy> RuleCountsOf(ThroughlineDb db, DateOnly today, CancellationToken stop);

/// <summary>Counts by rule, or how far their counting is.</summary>
/// <param name="Counts">By the rule's name; empty while it goes on.</param>
/// <param name="Done">So many ILDs are counted.</param>
/// <param name="Whole">Of so many.</param>
internal sealed record DecidedBy(IReadOnlyDictionary<string, int> Counts, int Done, int Whole)
{
    public static DecidedBy Nothing { get; } = new(new Dictionary<string, int>(), 0, 0);

    public bool IsUnderway => Done < Whole;

    public static DecidedBy Underway(int done, int whole) => new(Nothing.Counts, done, whole);
}
