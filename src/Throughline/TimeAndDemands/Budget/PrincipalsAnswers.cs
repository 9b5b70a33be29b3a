namespace Throughline.TimeAndDemands.Budget;

/// <summary>What principals answered, as sentences for the page of the model's price; the module that asks them registers it as a singleton.</summary>
/// <param name="Find">The sentences that this request's reader may read; none while no round is closed.</param>
internal sealed record PrincipalsAnswers(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<string>>> Find);
