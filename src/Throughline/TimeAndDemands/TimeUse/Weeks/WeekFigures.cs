using Throughline.Shell.Figures;
using Throughline.Shell.Wording;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.TimeUse.Weeks;

/// <summary>A week's account as the pieces of the look take it. Rounded here and nowhere before.</summary>
internal static class WeekFigures
{
    extension(WeekTime week)
    {
        /// <summary>Both shares, always together.</summary>
        public BothShares Shares(double? commitment) =>
            new(week.CountedSeconds, week.WithPrincipals.ToDouble(), week.Instruction.ToDouble()) { Commitment = commitment };

        /// <summary>Seconds in one of the eight groups.</summary>
        public double In(TimeGroup group) =>
            week.Codes.Where(code => TimeGroups.Of(code.With, code.Focus) == group).Sum(code => code.Seconds.ToDouble());

        /// <summary>The eight groups, "To confirm" in the whole.</summary>
        public GroupTotals Groups =>
            new(
                $"All {Durations.Of(week.CountedSeconds).Replace(" h", " hours", StringComparison.Ordinal)}",
                GroupLook.InOrder.ToDictionary(group => group, group => week.In(group))
            );

        /// <summary>"73% and 63%".</summary>
        public string BothPercents => $"{week.Shares(null).WithPrincipalsPercent} and {week.Shares(null).OnInstructionPercent}";
    }

    extension(CodedOccurrence one)
    {
        /// <summary>Its group; null for a private or all-day one.</summary>
        public TimeGroup? Group => one.Code is { } code ? TimeGroups.Of(code.With, code.Focus) : null;

        /// <summary>Whether it is minutes.</summary>
        public bool Counts => one.State == OccurrenceState.Counted;

        /// <summary>Whether it is minutes that wait for a person.</summary>
        public bool Waits => one.State == OccurrenceState.Counted && one.Code is { Focus: Focus.Uncoded };
    }
}
