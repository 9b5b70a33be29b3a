using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Throughline.Tests;

/// <summary>Programs and ports of this machine, for tests that talk to real servers.</summary>
internal static class Local
{
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts a program that runs until it is killed; as root it runs as nobody, to whom the folder is given.</summary>
    public static Process Serve(string folder, params string[] line)
    {
        string[] all = Environment.UserName == "root" ? ["runuser", "-u", "nobody", "--", .. line] : line;
        if (Environment.UserName == "root")
        {
            Run("chown", "-R", "nobody", folder);
            for (var up = folder; up.Length > 5; up = Path.GetDirectoryName(up)!)
            {
                Run("chmod", "go+x", up);
            }
        }
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh" },
            WorkingDirectory = "/",
        };
        foreach (var part in all)
        {
            start.ArgumentList.Add(part);
        }
        return Process.Start(start)!;
    }

    /// <summary>Waits until something listens there.</summary>
    public static async Task Listening(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 900)
            {
                await Task.Delay(100);
            }
        }
    }

    private static void Run(params string[] line)
    {
        using var process = Process.Start(line[0], line[1..]);
        process.WaitForExit();
    }
}
