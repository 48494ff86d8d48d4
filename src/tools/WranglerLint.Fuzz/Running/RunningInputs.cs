using System.IO.MemoryMappedFiles;
using System.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>
/// Notes which input each thread is at, where it stays when the process dies: a stack overflow can neither be caught nor
/// reported. What is written to a mapped file costs no call of the system.
/// </summary>
internal sealed class RunningInputs : IDisposable
{
    private const int Size = 256;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte[] _line = new byte[Size];

    internal RunningInputs(string path, int threads)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Size * threads);
        _view = _file.CreateViewAccessor();
    }

    internal void Note(int thread, string target, int seed, long index)
    {
        lock (_line)
        {
            Array.Fill(_line, (byte)' ');
            Encoding.ASCII.GetBytes($"{target} --seed {seed} --index {index}", _line);
            _line[Size - 1] = (byte)'\n';
            _view.WriteArray(thread * Size, _line, 0, Size);
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
