using Microsoft.EntityFrameworkCore;
using Throughline.LeadingThrough.Bypasses;
using Throughline.Persistence;

namespace Throughline.Evidence.Triangulation.Topics;

/// <summary>What was reported as having gone around ILDs: counts, and no rate, as nobody knows what was not reported. Board matters are in none of them.</summary>
internal static class AroundTopic
{
    // Below so many a count would point at people.
    private const int Fewest = 3;
    private static readonly Question Came = Question.Shown(
        "came-directly",
        Aspect.MainContact,
        "times a principal came to the central office directly, as reported",
        Unit.Number
    );
    private static readonly Question Back = Question.Shown(
        "brought-in",
        Aspect.MainContact,
        "times of these the ILD was brought in, or knew",
        Unit.Number
    );
    private static readonly Question Directives = Question.Shown(
        "directives-around",
        Aspect.Decisions,
        "directives and trainings around ILDs, as reported",
        Unit.Number
    );

    public static Topic Of { get; } =
        new(
            [Came, Back, Directives],
            async (year, stop) =>
            {
                // It looks past the wall, and gives back three counts.
                var all = await year
                    .Db.Bypasses.AsNoTracking()
                    .IgnoreQueryFilters([Wall.Name])
                    .Where(one => one.On >= year.From && one.On <= year.To && one.Kind != BypassKind.Board)
                    .ToListAsync(stop);
                var came = all.Where(one => one.Kind == BypassKind.CameDirectly).ToList();
                return
                [
                    Count(Came, came.Count, came.Count),
                    Count(Back, came.Count(one => one.WentThrough), came.Count),
                    Count(Directives, all.Count - came.Count, all.Count - came.Count),
                ];
            }
        );

    private static Finding Count(Question question, int count, int of) =>
        of == 0 ? Finding.Silent(question.Key, SourceKind.Records, "Nothing of the kind was reported.")
        : of < Fewest
            ? Finding.Silent(question.Key, SourceKind.Records, "Fewer than three; a count of so few would point at people.")
        : new Finding
        {
            Question = question.Key,
            Source = SourceKind.Records,
            Value = count,
            Behind = "A count, no rate: it is self-reported",
            Records = "/through",
        };
}
