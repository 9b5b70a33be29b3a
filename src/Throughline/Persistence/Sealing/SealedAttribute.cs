namespace Throughline.Persistence.Sealing;

/// <summary>
/// The column is stored encrypted (AES-256-GCM) with a key from outside the database, and enters the journal as a keyed digest only.
/// For <c>string</c> and <c>byte[]</c> properties of entities; it cannot be searched, sorted or compared in SQL.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SealedAttribute : Attribute;
