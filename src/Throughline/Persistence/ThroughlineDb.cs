using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Throughline.Persistence.Fading;
using Throughline.Persistence.History;
using Throughline.Persistence.Holding;
using Throughline.Persistence.Imports;
using Throughline.Persistence.Sealing;
using Throughline.Persistence.Walls;

namespace Throughline.Persistence;

/// <summary>
/// The one context, on SQLite or PostgreSQL. It names no module: a slice's entity holds a private nested
/// <c>Table : IEntityTypeConfiguration&lt;T&gt;</c>, which is found here, and the slice adds its set by an extension property
/// (<c>extension(ThroughlineDb db) { public DbSet&lt;Network&gt; Networks =&gt; db.Set&lt;Network&gt;(); }</c>).
/// </summary>
/// <remarks>
/// Keys are <c>long Id</c>; what files call a thing is kept beside it as text. Enums are stored as words, instants in UTC,
/// days as dates, <c>List&lt;string&gt;</c> and <c>List&lt;DateOnly&gt;</c> as text. Foreign keys refuse to orphan unless the slice says otherwise.
/// Every save is journalled in its own transaction (<see cref="Journal"/>); candid rows are cut to <see cref="SeenBy"/>.
/// Pages take it by constructor; commands and jobs open it from <see cref="Store"/>.
/// </remarks>
public abstract class ThroughlineDb(DbContextOptions options)
    : IdentityUserContext<Account, long>(options),
        IDataProtectionKeyContext
{
    /// <summary>The keys that protect cookies and forms, shared by all nodes.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who is acting; the journal writes it down.</summary>
    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>Whose candid rows the reader may see; nobody's until somebody says so.</summary>
    internal SeenBy SeenBy { get; set; } = SeenBy.Nobody;

    internal TimeProvider Clock { get; init; } = TimeProvider.System;

    internal JournalKey JournalKey { get; init; } = JournalKey.None;

    internal Freshness Freshness { get; init; } = new();

    /// <summary>Asked before each commit of a job's context; throws when the job is no longer its own.</summary>
    internal Func<ThroughlineDb, CancellationToken, Task>? Fence { get; set; }

    /// <summary>Opens and closes <see cref="SealedAttribute"/> columns.</summary>
    internal KeyRing KeyRing { get; init; } = KeyRing.None;

    internal DateTimeOffset Now => Clock.GetUtcNow();

    internal DbSet<Release> Releases => Set<Release>();

    internal DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();

    internal DbSet<JournalHead> JournalHeads => Set<JournalHead>();

    /// <summary>Guarded rows that were found for a reader through this context; the request's end writes them down.</summary>
    internal FoundRows Found { get; } = new();

    internal DbSet<Import> Imports => Set<Import>();

    internal DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    internal DbSet<HeldVersion> HeldVersions => Set<HeldVersion>();

    internal DbSet<RetentionPeriod> RetentionPeriods => Set<RetentionPeriod>();

    internal DbSet<Destruction> Destructions => Set<Destruction>();

    /// <summary>Many rows at once, past the change tracker; only imports use it, as they journal as a whole.</summary>
    internal IBulkRows Bulk => new GuardedRows(this, Rows);

    /// <summary>As this kind of database does it; what is held does not stop it.</summary>
    internal abstract IBulkRows Rows { get; }

    /// <summary>Makes this transaction the only one that appends to the journal until it ends.</summary>
    internal abstract Task HoldJournal(CancellationToken stop);

    /// <summary>After a commit that forgot something: takes it out of what the database keeps beside its tables, as far as it can.</summary>
    internal abstract Task ClearTraces(CancellationToken stop);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        WallGuard.Check(this);
        Corrections.Mark(this);
        await HoldGuard.Check(this, cancellationToken);
        var journal = Journal.Of(this);
        if (journal.IsEmpty)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        await using var own = Database.CurrentTransaction is null
            ? await Database.BeginTransactionAsync(cancellationToken)
            : null;
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await HoldJournal(cancellationToken);
        var written = await journal.Append(cancellationToken);
        await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        written.ForEach(entry => Entry(entry).State = EntityState.Detached);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }
        if (journal.ChangesStanding)
        {
            Freshness.Raise();
        }
        return rows;
    }

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ModelsByKeyRing>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<List<string>>().HaveConversion<ListAsText<string>, SameItems<string>>();
        configurationBuilder.Properties<List<DateOnly>>().HaveConversion<ListAsText<DateOnly>, SameItems<DateOnly>>();
        configurationBuilder.Properties<List<long>>().HaveConversion<ListAsText<long>, SameItems<long>>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityTables.Name(builder);
        var identity = builder.Model.GetEntityTypes().ToHashSet();
        builder.ApplyConfigurationsFromAssembly(typeof(ThroughlineDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Except(identity))
        {
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership))
            {
                ((Microsoft.EntityFrameworkCore.Metadata.IConventionForeignKey)key).SetDeleteBehavior(DeleteBehavior.Restrict);
            }
            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
        SealedColumns.Build(builder, KeyRing);
        Wall.Build(builder, this);
    }
}
