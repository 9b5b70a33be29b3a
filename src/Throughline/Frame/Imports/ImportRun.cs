using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Throughline.Access;
using Throughline.Persistence;

namespace Throughline.Frame.Imports;

/// <summary>Files that somebody sent and what becomes of them: looked at, then brought in, in the background. A page that asks sees how far it is.</summary>
[Record(RecordKind.R40)]
internal sealed class ImportRun
{
    public long Id { get; init; }

    /// <summary><c>roster</c> or <c>calendars</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The files' names, for people.</summary>
    public required string Source { get; init; }

    /// <summary>The name of the folder in which the files wait; see <see cref="UploadFolder"/>.</summary>
    public required string Folder { get; init; }

    /// <summary>The time zone that was chosen, where the files do not say it; may be empty.</summary>
    public string Zone { get; init; } = "";

    public required string By { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public RunState State { get; set; }

    /// <summary>What it is doing, or why it was refused, in a sentence.</summary>
    public string Says { get; set; } = "";

    /// <summary>How many of <see cref="Whole"/> are done.</summary>
    public int Done { get; set; }
    public int Whole { get; set; }

    /// <summary>What was found, as JSON; its shape is the kind's own.</summary>
    public string Result { get; set; } = "";

    /// <summary>The import that can be taken back; null before, and where nothing changed.</summary>
    public long? ImportId { get; set; }

    public bool IsBusy => State is RunState.Looking or RunState.Importing;

    private sealed class Table : IEntityTypeConfiguration<ImportRun>
    {
        public void Configure(EntityTypeBuilder<ImportRun> builder) => builder.ToTable("import_runs");
    }
}

/// <summary>Where a run stands.</summary>
internal enum RunState
{
    /// <summary>The files are read; nothing is changed.</summary>
    Looking,

    /// <summary>What they would do is known.</summary>
    Looked,

    /// <summary>They are being brought in.</summary>
    Importing,

    /// <summary>They are in.</summary>
    Done,

    /// <summary>Nothing was kept; <see cref="ImportRun.Says"/> tells why.</summary>
    Refused,
}

/// <summary>The table of this folder.</summary>
internal static class ImportRunSets
{
    extension(ThroughlineDb db)
    {
        public DbSet<ImportRun> ImportRuns => db.Set<ImportRun>();
    }
}
