using Throughline.TimeAccounting.Reading;

namespace Throughline.TimeAccounting.Recurrence;

/// <summary>Counts what rules look at, so that hostile ones end at the same place on every machine.</summary>
/// <param name="whole">What all rules of a calendar may look at together.</param>
internal sealed class StepBudget(int whole)
{
    private int _whole = whole;
    private int _rule;

    /// <summary>The calendar as a whole is over its limit.</summary>
    public bool IsSpent => _whole < 0;

    /// <summary>The budget of a calendar's rules.</summary>
    public static StepBudget Of(CalendarLimits limits) => new(limits.CalendarSteps);

    /// <summary>Begins another rule.</summary>
    public StepBudget ForRule(int most)
    {
        _rule = most;
        return this;
    }

    /// <summary>Takes one step of the rule; false once its budget, or the calendar's, is spent.</summary>
    /// <param name="looks">How many days, periods or candidates the step looks at.</param>
    public bool Step(int looks = 1)
    {
        _whole -= looks;
        return --_rule >= 0 && _whole >= 0;
    }
}
