using NodaTime;
using Throughline.Demo.Cast;

namespace Throughline.Demo.Year;

/// <summary>Leave of each ILD: single days, the days around a recess, and the three weeks that Thomas Brandt is away.</summary>
internal static class AwayDays
{
    private static readonly (string Ild, LocalDate First, int Days, string Summary)[] Days =
    [
        ("Marisol Vega", new(2025, 10, 10), 1, "Vacation"),
        // The leave day of story 10: next week's goal is of 32 hours.
        ("Marisol Vega", new(2026, 3, 27), 1, "Leave"),
        ("Denise Okafor", new(2025, 12, 18), 2, "Vacation"),
        ("Denise Okafor", new(2026, 2, 6), 1, "Sick"),
        (Handovers.AbsentIld, Handovers.LeaveStarts.ToLocalDate(), 19, "Family leave"),
        (Handovers.AbsentIld, new(2025, 10, 20), 1, "Out of office"),
        ("Priya Raman", new(2025, 11, 24), 2, "Vacation"),
        ("Priya Raman", new(2026, 1, 29), 2, "Sick"),
        ("Calvin Whitfield", new(2025, 9, 12), 1, "Out of office"),
        ("Calvin Whitfield", new(2026, 4, 9), 2, "Vacation"),
        ("Joan Petrakis", new(2025, 12, 4), 1, "Sick"),
        ("Joan Petrakis", new(2026, 5, 21), 2, "Leave"),
    ];

    public static void Fill(Diary diary)
    {
        foreach (var (_, first, days, summary) in Days.Where(day => day.Ild == diary.Network.Ild))
        {
            diary.Leave(first, days, summary);
        }
    }

    private static LocalDate ToLocalDate(this DateOnly day) => LocalDate.FromDateOnly(day);
}
