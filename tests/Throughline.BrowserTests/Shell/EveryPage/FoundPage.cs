namespace Throughline.BrowserTests.Shell.EveryPage;

/// <summary>A page as somebody opens it.</summary>
/// <param name="Route">As it is registered, such as <c>/week/{monday?}</c>.</param>
/// <param name="Path">What is asked, such as <c>/week/2026-03-16</c>.</param>
/// <param name="Reader">Who asks.</param>
internal sealed record FoundPage(string Route, string Path, SignedReader Reader);
