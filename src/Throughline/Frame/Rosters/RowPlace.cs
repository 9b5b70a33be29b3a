namespace Throughline.Frame.Rosters;

/// <summary>Where a row stands, as a person would look for it.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line on which the row begins, from 1.</param>
internal readonly record struct RowPlace(string File, int Line);
