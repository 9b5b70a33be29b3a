using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.TimeAndDemands.Monday;

/// <summary>The deputy's week begins: at most five lines, one button each.</summary>
[Rule(RecordKind.R08)]
[Rule(RecordKind.R08, Act.Approve)]
internal sealed class MondayPage(Reader reader, IEnumerable<MondayTopic> topics, IServiceProvider services) : PageModel
{
    /// <summary>Today in the district.</summary>
    public DateOnly Today => reader.Today;

    /// <summary>What waits, in order.</summary>
    public IReadOnlyList<MondayLine> Waiting { get; private set; } = [];

    /// <summary>What does not, in sentences.</summary>
    public IReadOnlyList<string> Quiet { get; private set; } = [];

    /// <summary>What Throughline is not told about yet, in a few words each.</summary>
    public IReadOnlyList<string> Silent { get; private set; } = [];

    /// <summary>Asks each module for its line.</summary>
    public async Task<Microsoft.AspNetCore.Mvc.IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!reader.MayAnywhere(RecordKind.R08, Act.Approve))
        {
            return NotFound();
        }
        var waiting = new List<MondayLine>();
        var quiet = new List<string>();
        var silent = new List<string>();
        foreach (var place in Enum.GetValues<MondayPlace>())
        {
            var spoken = topics.Where(topic => topic.Place == place).ToList();
            if (spoken.Count == 0)
            {
                silent.Add(Words(place));
            }
            foreach (var topic in spoken)
            {
                if (await topic.Find(services, stop) is { } line)
                {
                    waiting.Add(line);
                }
                else
                {
                    quiet.Add(topic.Nothing);
                }
            }
        }
        (Waiting, Quiet, Silent) = (waiting, quiet, silent);
        return Page();
    }

    private static string Words(MondayPlace place) =>
        place switch
        {
            MondayPlace.Asks => "asks that await your yes",
            MondayPlace.Issues => "issues that ILDs hand to you",
            MondayPlace.ProtectedTime => "meetings on protected time",
            MondayPlace.CameDirectly => "who comes to you directly, and explanations you owe",
            _ => "the agenda of ILD meetings",
        };
}
