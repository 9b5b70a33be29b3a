using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.People;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.SupportNotes;
using Throughline.Persistence;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.LeadingThrough.Recommendations;

/// <summary>A recommendation as one reader may see it. Of a redacted view only title, outcome and explanation may be shown.</summary>
internal sealed record RecommendationInView(Recommendation What, View View)
{
    public required IReadOnlyList<(long Id, string Name)> Presenters { get; init; }

    /// <summary>Schools that it affects, with who leads them today.</summary>
    public required IReadOnlyList<(long Id, string Name, string Principals)> Schools { get; init; }
    public required Decision? Decision { get; init; }
    public required Reversal? Reversal { get; init; }

    /// <summary>Who decided, or reversed it; empty before.</summary>
    public required string Decider { get; init; }

    public bool IsFull => View == View.Full;

    public string Outcome =>
        (Decision, Reversal) switch
        {
            (_, not null) => "Reversed",
            (null, _) => "Open",
            ({ IsFollowed: true }, _) => "Followed",
            _ => "Not followed",
        };

    /// <summary>The explanation in words; "None" is said, not left blank.</summary>
    public string Explanation =>
        Reversal switch
        {
            { IsOwed: true } => "None yet",
            { Explained: Explained.Little } back => $"Little: {back.Explanation}",
            { } back => back.Explanation,
            null => Decision?.Reason ?? "",
        };

    /// <summary>Title, outcome and explanation alone.</summary>
    public RecommendationInView Outline() =>
        new(
            new Recommendation
            {
                Id = What.Id,
                Title = What.Title,
                Origin = What.Origin,
                OriginatedBy = "",
                WrittenById = 0,
                WrittenOn = What.WrittenOn,
            },
            View
        )
        {
            Presenters = [],
            Schools = [],
            Decision = Decision,
            Reversal = Reversal,
            Decider = "",
        };

    /// <summary>All that the reader may see, the latest first.</summary>
    public static async Task<IReadOnlyList<RecommendationInView>> Of(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var all = await db.Recommendations.OrderByDescending(each => each.Id).ToListAsync(stop);
        var presenters = (await db.Presenters.AsNoTracking().ToListAsync(stop)).ToLookup(each => each.RecommendationId);
        var affected = (await db.AffectedSchools.AsNoTracking().ToListAsync(stop)).ToLookup(each => each.RecommendationId);
        var decisions = (await db.Decisions.AsNoTracking().OrderBy(each => each.Id).ToListAsync(stop)).ToLookup(each =>
            each.RecommendationId
        );
        var reversals = await db.Reversals.ToDictionaryAsync(each => each.RecommendationId, stop);
        var names = await db.NamesOf(
            presenters
                .SelectMany(each => each.Select(one => one.PersonId))
                .Concat(decisions.SelectMany(each => each.Select(one => one.DeciderId)))
                .Concat(reversals.Values.Select(each => each.DeciderId)),
            stop
        );
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(each => each.Id, each => each.Name, stop);
        var concerned = affected.SelectMany(each => each.Select(one => one.SchoolId)).ToHashSet();
        var leads = await db
            .Assignments.On(reader.Today)
            .Where(each => each.Kind == AssignmentKind.LeadsSchool && concerned.Contains(each.SchoolId!.Value))
            .Join(
                db.People,
                each => each.PersonId,
                person => person.Id,
                (each, person) =>
                    new
                    {
                        School = each.SchoolId!.Value,
                        person.Id,
                        person.Name,
                    }
            )
            .ToListAsync(stop);
        var mine = leads.Where(each => each.Id == reader.PersonId).Select(each => each.School).ToList();
        var principals = leads.ToLookup(each => each.School, each => each.Name);
        return
        [
            .. all.Select(each =>
                {
                    var decision = decisions[each.Id].LastOrDefault();
                    var reversal = reversals.GetValueOrDefault(each.Id);
                    return new RecommendationInView(
                        each,
                        ViewOf(reader, each, [.. presenters[each.Id].Select(one => one.PersonId)])
                    )
                    {
                        Presenters = [.. presenters[each.Id].Select(one => (one.PersonId, names[one.PersonId]))],
                        Schools =
                        [
                            .. affected[each.Id]
                                .Select(one =>
                                    (one.SchoolId, schools[one.SchoolId], string.Join(" and ", principals[one.SchoolId]))
                                ),
                        ],
                        Decision = decision,
                        Reversal = reversal,
                        Decider = names.GetValueOrDefault(reversal?.DeciderId ?? decision?.DeciderId ?? 0, ""),
                    };
                })
                .Where(each => each.IsFull || (each.View == View.Redacted && each.IsPublished(mine, reader))),
        ];
    }

    // Those of whom it is: the ILDs who present it and whoever wrote it down.
    private static View ViewOf(Reader reader, Recommendation what, IReadOnlyList<long> presenters) =>
        presenters
            .Append(what.WrittenById)
            .Select(person => reader.ViewOf(RecordKind.R25, person, isParty: false))
            .Append(what.WrittenById == reader.PersonId ? View.Full : View.Nothing)
            .Append(reader.Holds(Seat.Prin) ? reader.ViewOf(RecordKind.R25, reader.PersonId!.Value) : View.Nothing)
            .Max();

    // A principal reads of what affects their own school; others of everything that is public.
    private bool IsPublished(List<long> mine, Reader reader) =>
        (Reversal is { } back ? back.IsPublic : Decision is not null)
        && (!reader.Holds(Seat.Prin) || Schools.Any(school => mine.Contains(school.Id)));
}
