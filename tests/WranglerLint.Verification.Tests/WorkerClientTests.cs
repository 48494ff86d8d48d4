using System.Net;
using System.Net.Sockets;
using System.Text;
using WranglerLint.Verification.Http;

namespace WranglerLint.Tests;

/// <summary>What goes over the network, and what may come back.</summary>
public sealed class WorkerClientTests
{
    private const string Secret = "a-key-that-nobody-sees";

    [Theory]
    [InlineData("https://shop.example", "https://shop.example/_self-test")]
    [InlineData("https://shop.example/", "https://shop.example/_self-test")]
    [InlineData("https://shop.example:8443/api/v1/data/", "https://shop.example:8443/api/v1/data")]
    [InlineData("http://localhost:8787", "http://localhost:8787/_self-test")]
    [InlineData("http://127.0.0.1:8787/x", "http://127.0.0.1:8787/x")]
    [InlineData("http://[::1]:8787/x", "http://[::1]:8787/x")]
    public void An_address_leads_to_the_endpoints(string text, string prefix)
    {
        var address = WorkerAddress.Read(text, out _)!;
        address.Prefix.AbsoluteUri.Should().Be(prefix);
        address.Of("bindings", "a b&c").AbsoluteUri.Should().Be($"{prefix}/bindings?env=a%20b%26c");
    }

    [Theory]
    [InlineData("http://shop.example", "https")]
    [InlineData("http://127.0.0.1.shop.example", "https")]
    [InlineData("http://localhost.shop.example", "https")]
    [InlineData("http://2130706433.shop.example", "https")]
    [InlineData("ftp://127.0.0.1", "https")]
    [InlineData("file:///etc/passwd", "https")]
    [InlineData("shop.example", "https")]
    [InlineData("", "https")]
    [InlineData("https://user:secret@shop.example", "user name")]
    [InlineData("https://shop.example/?key=secret", "query")]
    [InlineData("https://shop.example/#secret", "fragment")]
    public void Other_addresses_are_refused_without_repeating_them(string text, string reason)
    {
        WorkerAddress.Read(text, out var problem).Should().BeNull();
        problem.Should().Contain(reason).And.NotContain("secret");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("umläut")]
    public void A_key_is_what_a_header_can_carry(string text) => ApiKey.Read(text).Should().BeNull();

    [Fact]
    public void A_key_does_not_print_itself() => $"{ApiKey.Read(Secret + "\r\n")}".Should().NotContain(Secret);

    [Fact]
    public async Task The_key_is_sent_to_the_address_and_a_redirect_is_not_followed()
    {
        using var server = new Server("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n");
        var reply = await server.Ask();
        (reply.Status, reply.RedirectsTo).Should().Be((302, "http://127.0.0.1:1/elsewhere"));
        server.Requests.Should().ContainSingle().Which.Should().StartWith("GET /p/bindings?env= HTTP/1.1\r\n").And.Contain($"X-API-KEY: {Secret}\r\n");
    }

    [Fact]
    public async Task A_long_answer_is_cut_off()
    {
        using var server = new Server($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('x', WorkerClient.MaxBytes + 1)}");
        var reply = await server.Ask();
        (reply.Status, reply.IsWorthAnother).Should().Be((null, false));
        reply.Failure.Should().Be("the answer is longer than 1 MiB");
    }

    [Fact]
    public async Task An_answer_of_just_the_size_is_read()
    {
        using var server = new Server($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('x', WorkerClient.MaxBytes)}");
        (await server.Ask()).Body.Should().HaveLength(WorkerClient.MaxBytes);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", "the connection broke off")]
    [InlineData("", "the connection broke off")]
    [InlineData("SSH-2.0-OpenSSH\r\n", "the answer is not HTTP")]
    public async Task What_is_no_answer_is_said_in_our_words(string text, string failure)
    {
        using var server = new Server(text);
        var reply = await server.Ask();
        (reply.Status, reply.Failure).Should().Be((null, failure));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    public async Task Waiting_ends(string text)
    {
        using var server = new Server(text, staysOpen: true);
        var reply = await server.Ask(seconds: 1);
        (reply.Status, reply.Failure, reply.IsWorthAnother).Should().Be((null, "no answer within 1 seconds", true));
    }

    [Fact]
    public async Task Nobody_at_the_address_is_said_so()
    {
        var server = new Server("");
        server.Dispose();
        (await server.Ask()).Failure.Should().Be("nothing answers at that address");
    }

    /// <summary>A server that says the same to everybody, HTTP or not.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _end = new();

        internal Server(string answer, bool staysOpen = false)
        {
            _listener.Start();
            Address = WorkerAddress.Read($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/p", out _)!;
            _ = ServeAsync(answer, staysOpen);
        }

        internal List<string> Requests { get; } = [];

        private WorkerAddress Address { get; }

        public void Dispose()
        {
            _end.Cancel();
            _listener.Dispose();
        }

        internal async Task<Reply> Ask(int seconds = 30)
        {
            using var client = new WorkerClient(Address, ApiKey.Read(Secret)!, TimeSpan.FromSeconds(seconds));
            return await ((IWorkerClient)client).GetAsync("bindings", "");
        }

        private async Task ServeAsync(string answer, bool staysOpen)
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                    var request = new byte[8192];
                    Requests.Add(Encoding.ASCII.GetString(request, 0, await client.GetStream().ReadAsync(request, _end.Token)));
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
                    if (staysOpen)
                    {
                        await Task.Delay(Timeout.Infinite, _end.Token);
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The test is over, or the client has read enough.
            }
        }
    }
}
