using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>weeks.csv</c> and <c>summary.csv</c>: time by code and week, and each week in one row.</summary>
internal static class WeekRows
{
    private static readonly int[] WithRanks = Ranks<With>(Words.Word);
    private static readonly int[] FocusRanks = Ranks<Focus>(Words.Word);

    public static void WriteCodes(IldTime time, CsvRows rows)
    {
        foreach (var week in time.Weeks)
        {
            foreach (var code in week.Codes.OrderBy(Rank))
            {
                rows.Text(time.IldId).Date(week.Monday).Text(code.With.Word()).Text(code.Focus.Word());
                rows.Number(code.Seconds.Numerator).Number(code.Seconds.Denominator).EndRow();
            }
        }
    }

    private static int Rank(CodeTime code) => WithRanks[(int)code.With] * FocusRanks.Length + FocusRanks[(int)code.Focus];

    // The place of each value when their words are in order.
    private static int[] Ranks<T>(Func<T, string> word)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var words = values.Select(word).Order(Utf8Order.Comparer).ToList();
        return [.. values.Select(value => words.IndexOf(word(value)))];
    }

    public static void WriteSummary(IldTime time, CsvRows rows)
    {
        foreach (var week in time.Weeks)
        {
            var (principals, instruction) = (week.WithPrincipals, week.Instruction);
            rows.Text(time.IldId).Date(week.Monday).Number(week.CountedSeconds);
            rows.Number(principals.Numerator)
                .Number(principals.Denominator)
                .Number(instruction.Numerator)
                .Number(instruction.Denominator);
            rows.Number(week.ProtectedSeconds)
                .Number(week.BrokenSeconds)
                .Number(week.DisplacedContacts)
                .Number(week.ContractSeconds)
                .EndRow();
        }
    }
}
