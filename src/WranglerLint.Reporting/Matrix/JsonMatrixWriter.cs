using System.Text;
using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Matrix;
using WranglerLint.Model;
using WranglerLint.Reporting.Json;

namespace WranglerLint.Reporting.Matrix;

/// <summary>
/// Writes matrices as one JSON object for programs. Its <c>version</c> changes when a property is removed or gets another
/// meaning; new properties may come at any time. Only ASCII characters are written.
/// </summary>
public sealed class JsonMatrixWriter : IMatrixWriter
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public void Write(MatrixReport report, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("configurations");
            foreach (var matrix in report.Matrices)
            {
                Write(matrix.Matrix, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static void Write(BindingMatrix matrix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", matrix.Text.Path);
        json.WriteString("worker", matrix.WorkerName);
        json.WriteStartArray("environments");
        foreach (var column in matrix.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("worker", column.WorkerName);
            json.WriteBoolean("deployed", column.IsDeployed);
            json.WriteString("stage", column.Stage switch
            {
                EnvironmentStage.Production => "production",
                EnvironmentStage.Rehearsal => "rehearsal",
                _ => null,
            });
            Write(column.Location, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var group in matrix.Groups)
        {
            foreach (var row in group.Rows)
            {
                Write(group, row, json);
            }
        }

        json.WriteEndArray();
        Write("otherFindings", matrix.OtherFindings, json);
        json.WriteEndObject();
    }

    private static void Write(MatrixGroup group, MatrixRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section", group.Section);
        json.WriteString("kind", group.Title);
        json.WriteString("name", row.Name);
        json.WriteStartArray("cells");
        foreach (var cell in row.Cells)
        {
            json.WriteStartObject();
            json.WriteString("environment", cell.Column.Name);
            json.WriteString("state", CellWords.NameOf(cell.State));
            json.WriteString("otherKind", cell.OtherKind);
            Write(cell.Location, json);
            json.WriteStartArray("entries");
            foreach (var entry in cell.Entries)
            {
                Write(entry, json);
            }

            json.WriteEndArray();
            Write("findings", cell.Findings, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(MatrixEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("state", CellWords.NameOf(entry.State));
        json.WriteString("target", entry.Target);
        json.WriteString("valueKind", entry.ValueKind);
        if (entry.SharedWith is { } owner)
        {
            json.WriteStartObject("sharedWith");
            json.WriteString("environment", owner.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("sharedWith");
        }

        json.WriteString("repeats", entry.RepeatedName);
        Write(entry.Location, json);
        json.WriteEndObject();
    }

    private static void Write(Location location, Utf8JsonWriter json)
    {
        json.WriteNumber("line", location.Start.Line);
        json.WriteString("configurationPath", location.Text.Mask(location.LogicalName));
    }

    private static void Write(string name, IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            JsonReporter.Write(finding, json);
        }

        json.WriteEndArray();
    }
}
