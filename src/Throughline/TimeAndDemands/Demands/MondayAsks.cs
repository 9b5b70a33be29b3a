using Throughline.Shell.Wording;
using Throughline.TimeAndDemands.Monday;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>The deputy's first line: asks that await her yes, priced.</summary>
internal sealed class MondayAsks(GateQueue queue)
{
    public const string Nothing = "No ask awaits your yes.";

    /// <summary>The line; null when nothing waits.</summary>
    public async Task<MondayLine?> Line(CancellationToken stop)
    {
        var waiting = await queue.Waiting(stop);
        var passed = await queue.PassedUp(stop);
        var all = waiting.Concat(passed).ToList();
        if (all.Count == 0)
        {
            return null;
        }
        var minutes = all.Sum(one => one.Demand.TotalMinutes);
        var visits = all.Sum(one => one.Visits);
        var largest = all[0].Demand;
        return new MondayLine(
            all.Count == 1
                ? $"One ask awaits your yes: {Hours.Of(minutes)}"
                : $"{Counts.Capital(Counts.InWords(all.Count))} asks await your yes: {Hours.Of(minutes)}",
            $"{(visits > 0 ? $"{Counts.Of(visits, "principal visit", "principal visits")}. " : "")}The largest is “{largest.Title}”, {largest.Unit}, {Hours.Of(largest.TotalMinutes)}.",
            all.Count == 1 ? "Answer it" : $"Answer the {Counts.InWords(all.Count)}",
            "/gate"
        );
    }
}
