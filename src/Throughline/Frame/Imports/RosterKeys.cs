using System.Globalization;
using Throughline.TimeAccounting;
using Throughline.TimeAccounting.Rosters;

namespace Throughline.Frame.Imports;

/// <summary>What rows without an id of their own are called from one import to the next.</summary>
internal static class RosterKeys
{
    public static string Of(RosterAssignment row) => $"{row.Kind.Word()}|{row.PersonId}|{row.TargetId}|{Day(row.Start)}";

    public static string Of(SchoolInNetwork row) => $"{row.SchoolId}|{row.NetworkId}|{Day(row.Start)}";

    public static string Of(DistrictHoliday row) => Day(row.Date);

    public static string Of(ProtectedRule row) =>
        $"{row.NetworkId}|{row.Weekday}|{Time(row.From)}|{Time(row.To)}|{Day(row.ValidFrom)}|{Day(row.ValidTo)}";

    public static string OfEmail(string person, string address) => $"{person}|{address.ToLowerInvariant()}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
