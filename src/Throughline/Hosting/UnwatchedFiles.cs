using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Throughline.Hosting;

/// <summary>Files that are taken to stay as they are while the program runs: a system has few watchers to give, and these change with a release only.</summary>
internal sealed class UnwatchedFiles(IFileProvider files) : IFileProvider
{
    public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

    public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
