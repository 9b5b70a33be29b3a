using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Seats;
using Throughline.LeadingThrough.Bypasses;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.SelfReports;

/// <summary>What the latest closed pulse says on leading through, for that page: the first call, trust, the role, and who is called first for what.</summary>
internal static class SaidOnThrough
{
    private static readonly (PulseGroup Of, string Key)[] Asked =
    [
        (PulseGroup.Principals, PulseQuestions.FirstCall),
        (PulseGroup.Ilds, PulseQuestions.Trusted),
        (PulseGroup.Ilds, PulseQuestions.Role),
    ];

    public static async Task<HeardOnThrough?> Latest(IServiceProvider services, CancellationToken stop)
    {
        var (db, today) = (services.GetRequiredService<ThroughlineDb>(), services.GetRequiredService<Reader>().Today);
        var pulse = await db
            .Pulses.AsNoTracking()
            .Where(one => one.Closes < today)
            .OrderByDescending(one => one.Closes)
            .FirstOrDefaultAsync(stop);
        if (pulse is null)
        {
            return null;
        }
        var tallies = await db.PulseTallies.AsNoTracking().Where(tally => tally.PulseId == pulse.Id).ToListAsync(stop);
        List<PulseGroup> groups = [.. Enum.GetValues<PulseGroup>().Where(group => pulse.Asked(group) > 0)];
        var called = (await db.TopicsOf(pulse.Id, stop)).ConvertAll(topic => CalledFirst.Of(topic, groups, tallies));
        return new(
            pulse.Name,
            $"/evidence/pulses/{pulse.Id}",
            [
                .. Asked
                    .Select(each =>
                        (each.Of, Result: PulseResult.Of(each.Of, tallies).Single(one => one.Question.Key == each.Key))
                    )
                    .Where(each => each.Result.IsShown)
                    .Select(each =>
                        (
                            $"{each.Of.Said()} who {each.Result.Question.Finding}",
                            PulseResult.Said(each.Result.District.Favourable, each.Result.District.Answers),
                            each.Result.District.Answers
                        )
                    ),
            ],
            [.. groups.Select(group => group.Said())],
            [
                .. called.Select(line =>
                    (
                        line.Topic,
                        line.Charter,
                        (IReadOnlyList<string>)[.. line.Groups.Select(each => each.Said?.Said ?? "Fewer than 5")]
                    )
                ),
            ],
            Weakest(called)
        );
    }

    private static string Weakest(List<CalledFirst> called) =>
        called.Where(line => line.Weakest is not null).MinBy(line => line.Weakest!.Value.Said.Of) is { } line
        && line.Weakest is var (group, said)
            ? $"Weakest agreement: {line.Topic}. Of {group.SaidWithin()}, {said.Said} name {(line.Charter == PulseTopic.TheIld ? "the ILD" : line.Charter)}."
            : "";
}
