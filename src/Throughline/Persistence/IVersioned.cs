namespace Throughline.Persistence;

/// <summary>Rows that people edit: saving one that somebody else has changed since it was loaded fails, nothing is overwritten.</summary>
/// <remarks>
/// A page round-trips <see cref="Version"/> in a hidden field, sets it as the original value and shows both texts when
/// <c>DbUpdateConcurrencyException</c> comes.
/// </remarks>
internal interface IVersioned
{
    /// <summary>Counts the changes; raised by every save.</summary>
    long Version { get; set; }
}
