using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary>One of the tables of <c>analyze</c>: its file, its header, and how an ILD's account becomes its rows.</summary>
/// <param name="File">File name.</param>
/// <param name="Header">Column names, joined by commas.</param>
/// <param name="Write">Adds one ILD's rows, sorted by all columns as UTF-8 bytes.</param>
internal sealed record AnalyzeTable(string File, string Header, Action<IldTime, CsvRows> Write)
{
    /// <summary>The tables of the command line's contract, <c>warnings.csv</c> apart.</summary>
    public static IReadOnlyList<AnalyzeTable> All { get; } =
    [
        new("occurrences.csv", "ild,uid,start,end,state,with,focus,with_rule,focus_rule,principal_ids", OccurrenceRows.Write),
        new("weeks.csv", "ild,week,with,focus,seconds_numerator,seconds_denominator", WeekRows.WriteCodes),
        new(
            "summary.csv",
            "ild,week,counted_s,with_principals_s_num,with_principals_s_den,instruction_s_num,instruction_s_den,protected_s,broken_s,displaced_contacts,contract_s",
            WeekRows.WriteSummary
        ),
        new("contacts.csv", "ild,principal,contacts,seconds,first,last,longest_gap_days", ContactRows.Write),
        new("breaks.csv", "ild,start,end,uid,called_by,unit,pulled", BreakRows.Write),
        new("displaced.csv", "ild,principal,uid,start,end,kind,cause_uid,cause_focus,cause_unit", DisplacedRows.Write),
    ];
}
