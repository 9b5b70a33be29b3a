using Throughline.TimeAccounting;

namespace Throughline.Frame.Rosters.Tables;

/// <summary>One row or record of a roster. What is wrong with a field is reported where it is read.</summary>
internal abstract class RosterRow(RowPlace place, ICollection<Problem> problems)
{
    /// <summary>Where the row begins.</summary>
    public RowPlace Place => place;

    /// <summary>The field as it is written; empty when there is none.</summary>
    public abstract string Raw(string field);

    /// <summary>The items of a field that holds a list.</summary>
    public abstract string[] List(string field);

    /// <summary>The field without white space around it; empty when there is none.</summary>
    public string Text(string field) => Raw(field).Trim();

    /// <summary>Reports what is wrong with a field.</summary>
    public void Report(string field, string code, string message) =>
        problems.Add(new Problem(place.File, place.Line, field, code, message));
}
