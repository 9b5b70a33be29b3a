using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.TimeAccounting.Text;
using Throughline.TimeAndDemands.Demands;

namespace Throughline.LeadingThrough.Bypasses;

/// <summary>Two units that ask principals of one network for the same thing in the same week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Topic">The words that both use.</param>
/// <param name="First">One of the two, by title and unit.</param>
/// <param name="Second">The other.</param>
internal sealed record BothDoing(DateOnly Week, string Topic, string First, string Second)
{
    private const int ShortestWord = 4;

    // Said of every training: they tell nothing about what it is on.
    private static readonly string[] Empty =
    [
        "training",
        "meeting",
        "session",
        "principals",
        "schools",
        "school",
        "with",
        "their",
        "from",
        "each",
    ];

    /// <summary>Found among the asks of principals that are due in the next weeks or were in the last, as far as the reader sees asks in full.</summary>
    public static async Task<IReadOnlyList<BothDoing>> Of(ThroughlineDb db, Reader reader, CancellationToken stop)
    {
        var (from, to) = (reader.Today.AddDays(-28), reader.Today.AddDays(56));
        var asks = await db
            .Demands.AsNoTracking()
            .Where(ask => ask.Of != AskedOf.Ilds && ask.Due >= from && ask.Due <= to)
            .Where(ask => ask.State == DemandState.Through || ask.State == DemandState.AtGate)
            .OrderBy(ask => ask.Due)
            .ToListAsync(stop);
        var ids = asks.ConvertAll(ask => ask.Id);
        var answers = await db.DemandAnswers.AsNoTracking().Where(each => ids.Contains(each.DemandId)).ToListAsync(stop);
        var ilds = answers
            .Where(each => reader.ViewOf(RecordKind.R20, each.IldId) == View.Full)
            .ToLookup(each => each.DemandId, each => each.IldId);
        return
        [
            .. from one in asks
            from other in asks
            where one.Id < other.Id && one.Unit != other.Unit && Monday(one.Due) == Monday(other.Due)
            where ilds[one.Id].Intersect(ilds[other.Id]).Any()
            let words = Words(one.Title).Intersect(Words(other.Title)).ToList()
            where words.Count > 0
            select new BothDoing(
                Monday(one.Due),
                string.Join(", ", words),
                $"{one.Title} ({one.Unit})",
                $"{other.Title} ({other.Unit})"
            ),
        ];
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The words of a title that say what it is on.</summary>
    public static IEnumerable<string> Words(string title) =>
        Folding
            .Fold(title)
            .Split([' ', ',', '.', ':', ';', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && !Empty.Contains(word))
            .Distinct();
}
