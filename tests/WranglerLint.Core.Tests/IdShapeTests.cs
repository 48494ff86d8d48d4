using WranglerLint.Model;

namespace WranglerLint.Tests;

public sealed class IdShapeTests
{
    [Theory]
    [InlineData("0f2ac74b498b48028cb68387c421e279", IdShape.Proper)]
    [InlineData("0F2AC74B498B48028CB68387C421E279", IdShape.Proper)]
    [InlineData("", IdShape.Empty)]
    [InlineData("  ", IdShape.Empty)]
    [InlineData("${KV_ID}", IdShape.Template)]
    [InlineData("$KV_ID", IdShape.Template)]
    [InlineData("prefix-${KV_ID}", IdShape.Template)]
    [InlineData("{{kv}}", IdShape.Template)]
    [InlineData("__KV_ID__", IdShape.Template)]
    [InlineData("<%= kv %>", IdShape.Template)]
    [InlineData("__change_me__", IdShape.Placeholder)]
    [InlineData("__YOUR_ID__", IdShape.Placeholder)]
    [InlineData("trading-results-kv", IdShape.Placeholder)]
    [InlineData("<YOUR_ID>", IdShape.Placeholder)]
    [InlineData("your-kv-namespace-id", IdShape.Placeholder)]
    [InlineData("CHANGEME", IdShape.Placeholder)]
    [InlineData("TODO: create", IdShape.Placeholder)]
    [InlineData("DEV_KV", IdShape.Placeholder)]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", IdShape.Placeholder)]
    [InlineData("***", IdShape.Placeholder)]
    [InlineData("0123456789abcdef0123456789abcdef", IdShape.Placeholder)]
    [InlineData("abcdef1234567890abcdef1234567890", IdShape.Placeholder)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", IdShape.Placeholder)]
    [InlineData("00000000000000000000000000000000", IdShape.LocalOnly)]
    [InlineData("local", IdShape.LocalOnly)]
    [InlineData("unused", IdShape.LocalOnly)]
    [InlineData("0f2ac74b-498b-4802-8cb6-8387c421e279", IdShape.DashedUuid)]
    [InlineData("0f2ac74b498b48028cb68387c421e27", IdShape.Malformed)]
    [InlineData("0f2ac74b498b48028cb68387c421e2799", IdShape.Malformed)]
    [InlineData("0f2ac74b498b48028cb68387c421e27z", IdShape.Malformed)]
    [InlineData("0f2ac74b", IdShape.Malformed)]
    public void A_namespace_id_is_32_hexadecimal_digits(string value, IdShape shape) =>
        IdShapes.Of(value, IdFormat.Hex32).Should().Be(shape);

    [Theory]
    [InlineData("6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d", IdShape.Proper)]
    [InlineData("6d1c2b3a5e4f4a7b9c8d0e1f2a3b4c5d", IdShape.Malformed)]
    [InlineData("6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5", IdShape.Malformed)]
    [InlineData("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", IdShape.Placeholder)]
    [InlineData("12345678-1234-1234-1234-123456789012", IdShape.Placeholder)]
    [InlineData("00000000-0000-0000-0000-000000000000", IdShape.LocalOnly)]
    [InlineData("my-database", IdShape.Placeholder)]
    public void A_database_id_is_a_uuid(string value, IdShape shape) => IdShapes.Of(value, IdFormat.Uuid).Should().Be(shape);

    [Theory]
    [InlineData("todo-attachments", IdShape.Proper)]
    [InlineData("local", IdShape.Proper)]
    [InlineData("placeholder-images", IdShape.Proper)]
    [InlineData("your-bucket", IdShape.Placeholder)]
    [InlineData("<BUCKET>", IdShape.Placeholder)]
    [InlineData("${BUCKET}", IdShape.Template)]
    public void A_name_may_be_anything_but_what_asks_to_be_filled_in(string value, IdShape shape) =>
        IdShapes.Of(value, IdFormat.Name).Should().Be(shape);
}
