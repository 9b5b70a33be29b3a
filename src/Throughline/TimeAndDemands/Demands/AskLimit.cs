using Throughline.Persistence;

namespace Throughline.TimeAndDemands.Demands;

/// <summary>A limit of the district on hours that are asked; the module that knows it registers it, and every door for asks looks at it.</summary>
/// <param name="db">The database.</param>
/// <param name="draft">The ask, without mistakes.</param>
/// <param name="people">Whom it concerns.</param>
/// <param name="stop">Stops it.</param>
/// <returns>Null while the ask keeps within it.</returns>
internal delegate Task<LimitWord?> AskLimit(
    ThroughlineDb db,
    DemandDraft draft,
    IReadOnlyList<Concerned> people,
    CancellationToken stop
);

/// <summary>What a limit says to an ask that goes over it.</summary>
/// <param name="Sentence">For whoever asks: the limit, and never how many hours an ILD has already.</param>
/// <param name="Stops">Whether it cannot be asked; else it waits at the gate, however urgent, and the gate says why it may pass.</param>
internal sealed record LimitWord(string Sentence, bool Stops);
