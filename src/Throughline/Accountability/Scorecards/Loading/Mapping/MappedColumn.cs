using System.Text.Json.Serialization;

namespace Throughline.Accountability.Scorecards.Loading.Mapping;

/// <summary>One column and what it is taken for.</summary>
internal sealed record MappedColumn
{
    /// <summary>Its header as it stands there.</summary>
    public required string Header { get; init; }

    /// <summary>Its place from 1; 0 to find it by its header.</summary>
    public int Column { get; init; }
    public ColumnRole Role { get; init; }

    /// <summary>The indicator's key; of a new one, the name it gets. Empty in a table whose rows name it.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The value that a row must have here to be taken.</summary>
    public string Only { get; init; } = "";

    /// <summary>The school year of its figures, where the header says it; null for the row's or the file's.</summary>
    public int? Year { get; init; }

    /// <summary>So many years after the row's or the file's; 1 for targets that a file sets for the year after.</summary>
    public int Ahead { get; init; }

    /// <summary>Whether 0.633 means 63.3 percent.</summary>
    public bool IsFraction { get; init; }

    public Certainty Certainty { get; init; }

    /// <summary>An indicator whose name has much in common with it; empty where there is none.</summary>
    public string Alike { get; init; } = "";

    [JsonIgnore]
    public bool IsFigure => Role is ColumnRole.Value or ColumnRole.Target or ColumnRole.Students;
}
