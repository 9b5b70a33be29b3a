namespace Throughline.TimeAccounting.Recurrence;

/// <summary>Counts what a rule looks at, so that a hostile one ends at the same place on every machine.</summary>
internal sealed class StepBudget(int most)
{
    private int _left = most;

    /// <summary>Takes one step; false once the budget is spent.</summary>
    public bool Step() => --_left >= 0;
}
