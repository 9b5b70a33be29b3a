using Microsoft.EntityFrameworkCore;
using Throughline.Frame.Networks;
using Throughline.Persistence.Jobs;

namespace Throughline.Evidence.SelfReports;

/// <summary>In the middle of a pulse's days whoever has not answered is reminded, once, unless the data office did so before.</summary>
internal static class RemindOfPulse
{
    public static JobKind Job { get; } = new("remind of the pulse", Run) { Every = TimeSpan.FromHours(6) };

    private static async Task Run(JobRun run)
    {
        await using var db = run.Open();
        var zone = await db.District.Select(one => one.Zone).FirstOrDefaultAsync(run.Stop);
        var today = DistrictDay.Of(run.Now, zone);
        foreach (var pulse in await db.Pulses.Where(one => !one.IsReminded && one.Closes >= today).ToListAsync(run.Stop))
        {
            if (pulse.ShouldRemind(today))
            {
                await new PulseOpening(db).Remind(pulse, run.Stop);
            }
        }
    }
}
