using Throughline.Shell.Wording;

namespace Throughline.TimeAndDemands.TimeUse.Commitments;

/// <summary>A week beside the goal that held for it; seconds.</summary>
internal sealed record KeptWeek(DateOnly Monday, double Counted, double With, double Instruction, bool? IsKept)
{
    public static KeptWeek Of(WeekOfTime week, Commitment? goal)
    {
        double with = week.WithPrincipals / (double)WeekOfTime.PartsOfSecond;
        double instruction = week.Instruction / (double)WeekOfTime.PartsOfSecond;
        return new KeptWeek(
            week.Monday,
            week.CountedSeconds,
            with,
            instruction,
            goal?.IsKeptBy(week.CountedSeconds, with, instruction)
        );
    }
}

/// <summary>Several weeks together beside the goal of today.</summary>
internal sealed record KeptSpan(string Label, string Percent, double Counted, bool? IsKept)
{
    public static KeptSpan Of(string label, Commitment goal, IReadOnlyList<KeptWeek> weeks)
    {
        var (counted, with, instruction) = (
            weeks.Sum(week => week.Counted),
            weeks.Sum(week => week.With),
            weeks.Sum(week => week.Instruction)
        );
        return new KeptSpan(
            label,
            Counts.Percent(goal.Part(with, instruction), counted),
            counted,
            goal.IsKeptBy(counted, with, instruction)
        );
    }
}
