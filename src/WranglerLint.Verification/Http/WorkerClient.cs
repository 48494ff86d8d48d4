using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Text;

namespace WranglerLint.Verification.Http;

/// <summary>Asks over the network. Never throws for what a server or a network does.</summary>
public sealed class WorkerClient : IWorkerClient, IDisposable
{
    /// <summary>A Worker with hundreds of bindings answers with less than a tenth of it.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private readonly WorkerAddress _address;
    private readonly ApiKey _key;
    private readonly TimeSpan _timeout;
    private readonly HttpMessageInvoker _network;

    /// <param name="address">Where the endpoints are.</param>
    /// <param name="key">What lets us in.</param>
    /// <param name="timeout">How long one request may take, to the last byte of its answer.</param>
    public WorkerClient(WorkerAddress address, ApiKey key, TimeSpan timeout)
    {
        _address = address;
        _key = key;
        _timeout = timeout;
        _network = new HttpMessageInvoker(new SocketsHttpHandler
        {
            // A redirect would take the key along to wherever it leads; a proxy would read it on its way to this machine.
            AllowAutoRedirect = false,
            UseProxy = !address.Prefix.IsLoopback,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 64,
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    async Task<Reply> IWorkerClient.GetAsync(string endpoint, string environment)
    {
        var clock = Stopwatch.StartNew();
        using var limit = new CancellationTokenSource(_timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _address.Of(endpoint, environment));
            request.Headers.TryAddWithoutValidation("X-API-KEY", _key.Value);
            request.Headers.TryAddWithoutValidation("Accept", "application/json");
            request.Headers.TryAddWithoutValidation("Cache-Control", "no-cache");
            request.Headers.TryAddWithoutValidation("User-Agent", "wranglerlint");
            using var response = await _network.SendAsync(request, limit.Token).ConfigureAwait(false);
            var body = await ReadAsync(response.Content, limit.Token).ConfigureAwait(false);
            return body is null
                ? Nothing(clock.Elapsed, $"the answer is longer than {MaxBytes / 1024 / 1024} MiB", isWorthAnother: false)
                : new Reply((int)response.StatusCode, body, clock.Elapsed) { RedirectsTo = response.Headers.Location?.ToString() };
        }
        catch (OperationCanceledException)
        {
            var seconds = _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Nothing(clock.Elapsed, $"no answer within {seconds} seconds", isWorthAnother: true);
        }
        catch (HttpRequestException exception) when (exception.InnerException is AuthenticationException)
        {
            return Nothing(clock.Elapsed, "the server's certificate is not trusted or TLS failed", isWorthAnother: false);
        }
        catch (HttpRequestException exception)
        {
            return Nothing(clock.Elapsed, Describe(exception), isWorthAnother: true);
        }
        catch (IOException)
        {
            return Nothing(clock.Elapsed, "the connection broke off", isWorthAnother: true);
        }
    }

    /// <summary>In our words: the program is published without the framework's.</summary>
    private static string Describe(HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "there is no host of that name",
        HttpRequestError.ConnectionError => "nothing answers at that address",
        HttpRequestError.ResponseEnded => "the connection broke off",
        HttpRequestError.InvalidResponse => "the answer is not HTTP",
        HttpRequestError.SecureConnectionError => "no secure connection came about",
        HttpRequestError.ProxyTunnelError => "the proxy refused",
        _ => "the request failed",
    };

    private static Reply Nothing(TimeSpan duration, string failure, bool isWorthAnother) =>
        new(null, "", duration) { Failure = failure, IsWorthAnother = isWorthAnother };

    /// <summary>The text of an answer; null if it is too long.</summary>
    private static async Task<string?> ReadAsync(HttpContent content, CancellationToken limit)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = 0;
        await using var stream = await content.ReadAsStreamAsync(limit).ConfigureAwait(false);
        while (length < bytes.Length && await stream.ReadAsync(bytes.AsMemory(length), limit).ConfigureAwait(false) is > 0 and var count)
        {
            length += count;
        }

        return length > MaxBytes ? null : Encoding.UTF8.GetString(bytes, 0, length);
    }
}
