using System.Globalization;
using Throughline.Access;
using Throughline.Frame.Seats;

namespace Throughline.Frame.People;

/// <summary>The day that a list shows. Only whoever sees assignments in full may look at another day than today.</summary>
internal static class AsOf
{
    public static DateOnly Of(string? asked, Reader reader) =>
        reader.MayAnywhere(RecordKind.R02, Act.Read)
        && DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : reader.Today;
}
