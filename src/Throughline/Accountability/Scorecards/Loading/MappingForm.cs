using Throughline.Accountability.Scorecards.Loading.Mapping;

namespace Throughline.Accountability.Scorecards.Loading;

/// <summary>A sheet's columns as the page's form gives them back.</summary>
internal static class MappingForm
{
    /// <summary>The sheet with what was changed; a column that was left alone keeps how sure it was.</summary>
    /// <param name="sheet">As it was shown.</param>
    /// <param name="roles">A role for each column, in order.</param>
    /// <param name="of">For each column the indicator's name or key, or the value that rows must have.</param>
    /// <param name="known">The indicators.</param>
    public static SheetMapping Changed(SheetMapping sheet, List<ColumnRole> roles, List<string?> of, KnownIndicators known)
    {
        if (roles.Count != sheet.Columns.Count || of.Count != sheet.Columns.Count || !roles.TrueForAll(Enum.IsDefined))
        {
            return sheet;
        }
        return sheet with
        {
            Columns = [.. sheet.Columns.Select((column, at) => One(column, roles[at], of[at]?.Trim() ?? "", known))],
        };
    }

    private static MappedColumn One(MappedColumn column, ColumnRole role, string of, KnownIndicators known)
    {
        var isFigure = role is ColumnRole.Value or ColumnRole.Target or ColumnRole.Students;
        var indicator = isFigure ? known.KeyOf(of) ?? of : "";
        var only = role == ColumnRole.Only ? of : "";
        return (role, indicator, only) == (column.Role, column.Indicator, column.Only)
            ? column
            : column with
            {
                Role = role,
                Indicator = indicator,
                Only = only,
                Certainty = Certainty.Said,
                Alike = "",
            };
    }
}
