using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>occurrences.csv</c>: every occurrence in the window with its own, unclipped times.</summary>
internal static class OccurrenceRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        var (uid, codes) = (default(Range), default(Range));
        CodedOccurrence? before = null;
        foreach (var one in OccurrenceOrder.Of(time.Occurrences))
        {
            rows.Text(time.IldId);
            // Rows of one series follow each other: what they share is copied rather than written anew.
            uid = before is not null && ReferenceEquals(Uid(before), Uid(one)) ? rows.Again(uid) : rows.Cells(Uid(one));
            WriteTimes(one.Occurrence, rows);
            codes =
                before is not null && before.State == one.State && ReferenceEquals(before.Code, one.Code)
                    ? rows.Again(codes)
                    : rows.Cells(
                        one.State.Word(),
                        With(one),
                        Focus(one),
                        one.Code?.WithRule ?? string.Empty,
                        one.Code?.FocusRule ?? string.Empty,
                        Principals(one)
                    );
            rows.EndRow();
            before = one;
        }
    }

    private static void WriteTimes(Occurrence occurrence, CsvRows rows)
    {
        if (occurrence.IsAllDay)
        {
            rows.Date(occurrence.FirstDate).Date(occurrence.EndDate);
        }
        else
        {
            rows.Instant(occurrence.Start).Instant(occurrence.End);
        }
    }

    private static string Uid(CodedOccurrence one) => one.Occurrence.Entry.Uid;

    private static string With(CodedOccurrence one) => one.Code?.With.Word() ?? string.Empty;

    private static string Focus(CodedOccurrence one) => one.Code?.Focus.Word() ?? string.Empty;

    private static string Principals(CodedOccurrence one) =>
        one.Code switch
        {
            null or { PrincipalIds.Count: 0 } => string.Empty,
            { PrincipalIds: [var only] } => only,
            var code => string.Join(';', code.PrincipalIds),
        };

    /// <summary>The columns after the times as one text, for comparing rows.</summary>
    public static string Rest(CodedOccurrence one) =>
        string.Join('\0', one.State.Word(), With(one), Focus(one), one.Code?.WithRule, one.Code?.FocusRule, Principals(one));
}
