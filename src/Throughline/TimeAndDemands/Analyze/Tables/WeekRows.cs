using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>weeks.csv</c> and <c>summary.csv</c>: time by code and week, and each week in one row.</summary>
internal static class WeekRows
{
    public static void WriteCodes(IldTime time, CsvRows rows)
    {
        foreach (var week in time.Weeks)
        {
            var codes = week
                .Codes.OrderBy(code => code.With.Word(), Utf8Order.Comparer)
                .ThenBy(code => code.Focus.Word(), Utf8Order.Comparer);
            foreach (var code in codes)
            {
                rows.Text(time.IldId).Date(week.Monday).Text(code.With.Word()).Text(code.Focus.Word());
                rows.Number(code.Seconds.Numerator).Number(code.Seconds.Denominator).EndRow();
            }
        }
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
