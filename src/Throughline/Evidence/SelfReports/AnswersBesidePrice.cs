using Microsoft.EntityFrameworkCore;
using Throughline.Access;
using Throughline.Frame.Seats;
using Throughline.Persistence;
using Throughline.Shell.Wording;

namespace Throughline.Evidence.SelfReports;

/// <summary>What principals answered in the last round that is closed, beside the model's price: who was asked, who answered, and no cause.</summary>
internal sealed class AnswersBesidePrice(ThroughlineDb db, Reader reader)
{
    private static readonly string[] Questions = [PulseQuestions.Contact, PulseQuestions.FirstCall, PulseQuestions.Help];

    public async Task<IReadOnlyList<string>> Lines(CancellationToken stop)
    {
        if (!reader.SeesAnywhere(RecordKind.R14))
        {
            return [];
        }
        var pulse = await db
            .Pulses.AsNoTracking()
            .Where(one => one.Closes < reader.Today)
            .OrderByDescending(one => one.Closes)
            .FirstOrDefaultAsync(stop);
        if (pulse is null)
        {
            return [];
        }
        var tallies = await db.PulseTallies.AsNoTracking().Where(tally => tally.PulseId == pulse.Id).ToListAsync(stop);
        return
        [
            .. PulseResult
                .Of(PulseGroup.Principals, tallies)
                .Where(result => result.IsShown && Questions.Contains(result.Question.Key))
                .Select(result =>
                    $"{PulseResult.Said(result.District.Favourable, result.District.Answers)} of {Counts.Of(result.District.Answers, "principal", "principals")} who answered {result.Question.Finding} ({pulse.Name}, {Counts.Number(pulse.PrincipalsAsked)} asked)."
                ),
        ];
    }
}
