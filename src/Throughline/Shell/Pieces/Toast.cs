using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Throughline.Shell.Pieces;

/// <summary>What was just done, said once on the next page, with a way to take it back.</summary>
/// <param name="Text">One sentence, such as "Logged. Fulton, 10:30 to 12:00."</param>
/// <param name="UndoAction">Address that a post to undoes it; null when there is nothing to take back.</param>
/// <param name="UndoFields">Hidden fields that the post carries.</param>
/// <example><code>Toast.Say(TempData, "Confirmed.", "/week?handler=undo", fields);</code></example>
public sealed record Toast(string Text, string? UndoAction = null, IReadOnlyDictionary<string, string>? UndoFields = null)
{
    private const string Key = "toast";

    /// <summary>Keeps the sentence for the page that the reader is sent to.</summary>
    public static void Say(
        ITempDataDictionary until,
        string text,
        string? undoAction = null,
        IReadOnlyDictionary<string, string>? undoFields = null
    ) => until[Key] = JsonSerializer.Serialize(new Toast(text, undoAction, undoFields));

    /// <summary>The sentence that waits, if any; it is gone afterwards.</summary>
    public static Toast? Take(ITempDataDictionary kept) =>
        kept[Key] is string words ? JsonSerializer.Deserialize<Toast>(words) : null;
}
