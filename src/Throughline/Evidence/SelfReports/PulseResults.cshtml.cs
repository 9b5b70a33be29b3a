using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Networks;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Pieces;

namespace Throughline.Evidence.SelfReports;

/// <summary>What one pulse says, from the day after it has closed.</summary>
[Rule(RecordKind.R14)]
[Rule(RecordKind.R34, Act.Update)]
internal sealed class PulseResultsPage(ThroughlineDb db, Reader reader, PulseOpening opening) : PageModel
{
    public Pulse Pulse { get; private set; } = null!;
    public IReadOnlyList<(PulseGroup Of, IReadOnlyList<PulseResult> Results)> Groups { get; private set; } = [];

    /// <summary>Who is called first for what, by group.</summary>
    public IReadOnlyList<CalledFirst> Agreement { get; private set; } = [];
    public IReadOnlyDictionary<long, string> Networks { get; private set; } = new Dictionary<long, string>();
    public bool IsOver => Pulse.IsOver(reader.Today);
    public bool SeesNetworks => reader.MayAnywhere(RecordKind.R14, Act.Read);
    public bool MayRemind => reader.MayAnywhere(RecordKind.R34, Act.Update) && Pulse.IsOpen(reader.Today) && !Pulse.IsReminded;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken stop)
    {
        if (await db.Pulses.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, stop) is not { } pulse)
        {
            return NotFound();
        }
        Pulse = pulse;
        if (IsOver)
        {
            var tallies = await db.PulseTallies.AsNoTracking().Where(tally => tally.PulseId == id).ToListAsync(stop);
            var topics = await db.TopicsOf(id, stop);
            Groups = [.. Asked().Select(group => (group, PulseResult.Of(group, tallies)))];
            Agreement = [.. topics.Select(topic => CalledFirst.Of(topic, [.. Asked()], tallies))];
            var counted = tallies.Select(tally => tally.NetworkId).OfType<long>().ToHashSet();
            Networks = await db
                .Networks.AsNoTracking()
                .Where(one => counted.Contains(one.Id))
                .OrderBy(one => one.Name)
                .ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        }
        return Page();
    }

    private IEnumerable<PulseGroup> Asked() => Enum.GetValues<PulseGroup>().Where(group => Pulse.Asked(group) > 0);

    /// <summary>Reminds, once, those whose link was not used.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R34, Act.Update))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        if (await db.Pulses.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } pulse)
        {
            return NotFound();
        }
        Pulse = pulse;
        if (!MayRemind)
        {
            Toast.Say(
                TempData,
                pulse.IsReminded
                    ? "Everybody was reminded already, and once is enough."
                    : "It has closed; nobody is reminded any more."
            );
            return Redirect($"/evidence/pulses/{id}");
        }
        await using var whole = await db.Database.BeginTransactionAsync(stop);
        await opening.Remind(pulse, stop);
        await whole.CommitAsync(stop);
        // How many were reminded would tell how many have answered.
        Toast.Say(TempData, "Those who had not answered are reminded. There is no second reminder.");
        return Redirect($"/evidence/pulses/{id}");
    }
}
