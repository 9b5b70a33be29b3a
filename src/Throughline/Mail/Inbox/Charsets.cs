using System.Runtime.CompilerServices;
using System.Text;

namespace Throughline.Mail.Inbox;

/// <summary>Letters come in windows-1252, koi8-r, gb18030 and others that the runtime does not read by itself.</summary>
internal static class Charsets
{
    // The library that reads letters looks once which sets there are, so they have to be there before it is first used.
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
