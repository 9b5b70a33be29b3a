using Throughline.TimeAccounting.Accounting;

namespace Throughline.TimeAndDemands.Analyze.Tables;

/// <summary><c>contacts.csv</c>: every principal who was the ILD's own on some day of the window.</summary>
internal static class ContactRows
{
    public static void Write(IldTime time, CsvRows rows)
    {
        foreach (var contact in time.Contacts)
        {
            rows.Text(time.IldId).Text(contact.PrincipalId).Number(contact.Count).Number(contact.Seconds);
            WriteInstant(contact.First, rows);
            WriteInstant(contact.Last, rows);
            if (contact.LongestGapDays is { } gap)
            {
                rows.Number(gap).EndRow();
            }
            else
            {
                rows.Text(string.Empty).EndRow();
            }
        }
    }

    private static void WriteInstant(long? instant, CsvRows rows)
    {
        if (instant is { } seconds)
        {
            rows.Instant(seconds);
        }
        else
        {
            rows.Text(string.Empty);
        }
    }
}
