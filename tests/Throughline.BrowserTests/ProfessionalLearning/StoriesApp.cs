using Xunit;

namespace Throughline.BrowserTests.ProfessionalLearning;

/// <summary>One Harbor Unified for all stories of a class; they keep out of each other's way.</summary>
public sealed class StoriesApp : IAsyncLifetime
{
    internal RestartingApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await RestartingApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
