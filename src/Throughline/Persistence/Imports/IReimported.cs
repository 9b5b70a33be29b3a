namespace Throughline.Persistence.Imports;

/// <summary>Rows that imports bring and people correct. A later import leaves alone what a person has touched, and says so.</summary>
internal interface IReimported
{
    long Id { get; }

    /// <summary>What the row is called across imports: an id of the source, or the parts that make it this row. Unique in its table.</summary>
    string RosterKey { get; }

    /// <summary>When a person last added or corrected it on a page; null while it is as imported. Set by every save.</summary>
    DateTimeOffset? EditedAt { get; set; }
}
