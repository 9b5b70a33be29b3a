using Throughline.ProfessionalLearning.Protocols;

namespace Throughline.ProfessionalLearning.LiveSessions;

/// <summary>Where a session is at one moment. The same for whoever asks, on any node.</summary>
/// <param name="Step">Which step, from 0; -1 before the start.</param>
/// <param name="InStep">Time spent in it, pauses left out.</param>
/// <param name="Planned">Time it has, extensions included; null without a clock.</param>
/// <param name="IsRunning">Whether the clock runs.</param>
/// <param name="Asks">Whether it asks "Still at work?".</param>
/// <param name="IsEnded">Whether somebody ended the session.</param>
/// <param name="All">Time since the start, pauses left out.</param>
/// <param name="Spent">Time spent in each step.</param>
internal sealed record SessionMoment(
    int Step,
    TimeSpan InStep,
    TimeSpan? Planned,
    bool IsRunning,
    bool Asks,
    bool IsEnded,
    TimeSpan All,
    IReadOnlyList<TimeSpan> Spent
)
{
    // Having been told to stay, it asks again after so long.
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(5);

    public bool IsBefore => Step < 0;

    /// <summary>Works it out from the steps and what was pressed: no clock of its own, nothing stored.</summary>
    /// <param name="steps">The protocol's, one or more.</param>
    /// <param name="presses">In their order. Where a machine's clock was set back between two of them, no time passed.</param>
    /// <param name="now">The present.</param>
    public static SessionMoment At(IReadOnlyList<ProtocolStep> steps, IEnumerable<Press> presses, DateTimeOffset now)
    {
        var run = new Run(steps);
        foreach (var press in presses)
        {
            run.Until(press.At);
            run.Take(press);
        }
        run.Until(now);
        return run.Moment();
    }

    private sealed class Run(IReadOnlyList<ProtocolStep> steps)
    {
        private readonly TimeSpan[] spent = new TimeSpan[steps.Count];
        private int step = -1;
        private TimeSpan inStep;
        private TimeSpan more;
        private TimeSpan? stays;
        private bool runs;
        private bool ended;
        private DateTimeOffset? last;

        public void Take(Press press)
        {
            switch (press.Kind)
            {
                case PressKind.Start when step < 0:
                    (step, runs) = (0, true);
                    break;
                case PressKind.Pause when step >= 0:
                    runs = false;
                    break;
                case PressKind.Resume when step >= 0 && !ended:
                    runs = true;
                    break;
                case PressKind.Extend when step >= 0:
                    more += TimeSpan.FromMinutes(press.Minutes);
                    break;
                case PressKind.Stay when step >= 0:
                    stays = inStep;
                    break;
                case PressKind.Next when step >= 0 && step < steps.Count - 1:
                    Enter(step + 1);
                    break;
                case PressKind.Back when step > 0:
                    Enter(step - 1);
                    break;
                case PressKind.End when step >= 0:
                    (runs, ended) = (false, true);
                    break;
            }
        }

        public void Until(DateTimeOffset now)
        {
            var left = last is { } before && now > before && runs ? now - before : TimeSpan.Zero;
            last = last is { } known && known > now ? known : now;
            while (left > TimeSpan.Zero)
            {
                var passes = EndsItself ? Smaller(Larger(Planned!.Value - inStep, TimeSpan.Zero), left) : left;
                inStep += passes;
                spent[step] += passes;
                left -= passes;
                if (EndsItself && inStep >= Planned)
                {
                    Enter(step + 1);
                }
            }
        }

        public SessionMoment Moment()
        {
            var asks =
                step >= 0
                && !ended
                && Planned is { } planned
                && inStep >= planned
                && (stays is not { } since || inStep >= Larger(since + AskAgain, planned));
            return new(
                step,
                inStep,
                step < 0 ? null : Planned,
                runs,
                asks,
                ended,
                spent.Aggregate(TimeSpan.Zero, (sum, one) => sum + one),
                spent
            );
        }

        // People who talk are never cut off; what one person does alone ends with its minutes, and the last step when somebody ends it.
        private bool EndsItself => !steps[step].IsTalk && Planned is not null && step < steps.Count - 1;

        private TimeSpan? Planned => steps[step].Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) + more : null;

        private void Enter(int next) => (step, inStep, more, stays) = (next, TimeSpan.Zero, TimeSpan.Zero, null);

        private static TimeSpan Smaller(TimeSpan one, TimeSpan other) => one < other ? one : other;

        private static TimeSpan Larger(TimeSpan one, TimeSpan other) => one > other ? one : other;
    }
}
