using WranglerLint.SelfTest;

namespace WranglerLint.Verification.Http;

/// <summary>Where the endpoints of a Worker are.</summary>
public sealed class WorkerAddress
{
    private WorkerAddress(Uri prefix) => Prefix = prefix;

    /// <summary>The address that the endpoints lie below, without a slash at its end.</summary>
    public Uri Prefix { get; }

    /// <summary>
    /// Reads an address. One without a path stands for the default prefix; another path is the prefix that the module was
    /// written with.
    /// </summary>
    /// <param name="text">The address.</param>
    /// <param name="problem">What is wrong with it, without repeating it: it may contain a password.</param>
    public static WorkerAddress? Read(string text, out string problem)
    {
        problem = "";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            problem = "--url is an address that begins with https://, such as https://shop.example.workers.dev.";
        }
        else if (uri.Scheme == "http" && !uri.IsLoopback)
        {
            problem = "--url is not https: the key would be readable on its way. http is possible for this machine only.";
        }
        else if (uri.UserInfo.Length > 0)
        {
            problem = "--url contains a user name: the key is the only way in.";
        }
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = "--url has a query or a fragment: give the address that the endpoints lie below.";
        }
        else
        {
            var path = uri.AbsolutePath.TrimEnd('/');
            return new WorkerAddress(new Uri(uri, path.Length == 0 ? SelfTestOptions.DefaultPrefix : path));
        }

        return null;
    }

    /// <summary>The address of an endpoint that compares with an environment; "" is the top level.</summary>
    internal Uri Of(string endpoint, string environment) =>
        new($"{Prefix.AbsoluteUri.TrimEnd('/')}/{endpoint}?env={Uri.EscapeDataString(environment)}");
}
